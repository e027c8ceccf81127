package org.wellword.rules;

import java.util.stream.Stream;

/**
 * One way to spoil the sample pack of a kind.
 *
 * @param at pointer to the object that is spoilt
 * @param value JSON to put into the field, or "" to take the field away
 * @param complaint part of what the reader says
 */
record Flaw(String name, String kind, String at, String field, String value, String complaint) {
  @Override
  public String toString() {
    return kind + at + ": " + name;
  }

  private static Flaw unknown(String kind, String at) {
    return new Flaw("unknown field", kind, at, "colour", "1", "unknown field \"colour\"");
  }

  private static Flaw without(String field, String kind, String at) {
    return new Flaw("no " + field, kind, at, field, "", "needs a field \"" + field + "\"");
  }

  private static Flaw without(String field, String kind, String at, String complaint) {
    return new Flaw("no " + field, kind, at, field, "", complaint);
  }

  private static Flaw wrong(String kind, String at, String field, String value, String complaint) {
    return new Flaw(field + " is " + value, kind, at, field, value, complaint);
  }

  static Stream<Flaw> all() {
    Stream<Flaw> heads =
        PackSchemaTest.KINDS.stream()
            .flatMap(
                k ->
                    Stream.of(
                        unknown(k, ""),
                        without("id", k, ""),
                        wrong(k, "", "id", "\"Capital\"", "an id such as"),
                        wrong(k, "", "kind", "\"poems\"", "expected one of playbook"),
                        wrong(k, "", "version", "\"1.0\"", "expected a semantic version"),
                        wrong(k, "", "language", "\"english\"", "expected a BCP 47 tag"),
                        unknown(k, "/changelog/0"),
                        wrong(k, "/changelog/0", "date", "\"May 2026\"", "expected a date"),
                        unknown(k, "/sources/0"),
                        without("id", k, "/sources/0"),
                        wrong(k, "/sources/0", "basis", "\"rumour\"", "expected one of page"),
                        wrong(k, "/sources/0", "url", "\"ftp://x\"", "expected a web address")));
    return Stream.of(heads, playbook(), claims(), support(), resources(), campaigns())
        .flatMap(s -> s);
  }

  private static Stream<Flaw> playbook() {
    String rule = "/rules/0";
    String change = "/overrides/1";
    String k = "playbook";
    return Stream.of(
        unknown(k, rule),
        without("id", k, rule),
        wrong(k, rule, "id", "\"awful\"", "of the form topic.slug"),
        wrong(k, rule, "id", "\"weather.awful\\n\"", "an id such as"),
        wrong(k, rule, "severity", "\"fatal\"", "expected one of info"),
        wrong(k, rule, "patterns", "[]", "at least one entry in \"patterns\""),
        new Flaw("long", k, rule, "patterns", "[\"" + "a".repeat(2001) + "\"]", "longer than 2000"),
        wrong(k, rule, "citations", "[]", "at least one citation"),
        wrong(k, rule, "review", "\"yes\"", "expected true or false"),
        unknown(k, rule + "/exceptions/0"),
        wrong(k, rule + "/exceptions/0", "scope", "\"near\"", "expected one of match"),
        wrong(k, rule + "/exceptions/0", "within", "41", "a whole number from 0 to 40"),
        wrong(k, "/everywhere/0", "scope", "\"near\"", "expected one of match"),
        unknown(k, change),
        without("rule", k, change),
        without("why", k, change),
        without("examples", k, change, "needs an example that flags"),
        unknown(k, change + "/examples"),
        without("flag", k, change + "/examples", "needs an example that flags"),
        without("pass", k, change + "/examples", "needs an example that passes"),
        wrong(k, change, "off", "true", "can have no other change"),
        wrong(k, "/overrides/0", "off", "false", "can only be true"),
        new Flaw("changes nothing", k, "/overrides/0", "off", "", "says nothing"),
        wrong(k, change, "severity", "\"fatal\"", "expected one of info"),
        wrong(k, change, "addPatterns", "[]", "at least one entry in \"addPatterns\""),
        wrong(k, change, "citations", "[]", "at least one citation"),
        unknown(k, rule + "/examples"),
        wrong(k, rule + "/examples", "flag", "[\"An awful sky\"]", "marks its words with [[ ]]"),
        wrong(k, rule + "/examples", "flag", "[\"An [[awful sky\"]", "'[[' without ']]'"),
        wrong(k, rule + "/examples", "flag", "[\"An [[]] awful sky\"]", "'[[' without ']]'"),
        wrong(k, rule + "/examples", "pass", "[]", "one flagging and one passing"),
        wrong(k, rule + "/examples", "pass", "[\" \"]", "not blank"));
  }

  private static Stream<Flaw> claims() {
    String claim = "/claims/0";
    String k = "claims";
    return Stream.of(
        unknown(k, claim),
        without("id", k, claim),
        wrong(k, claim, "verdict", "\"true\"", "expected one of false"),
        wrong(k, claim, "verdict", "\"false\"", "\"contested\" and the verdict disagree"),
        wrong(k, claim, "contested", "false", "\"contested\" and the verdict disagree"),
        new Flaw("not marked", k, claim, "contested", "", "\"contested\" and the verdict"),
        wrong(k, claim, "harm", "\"huge\"", "expected one of low"),
        wrong(k, claim, "phrasings", "[\"one\",\"two\"]", "needs at least 3 phrasings"),
        wrong(k, claim + "/examples", "endorses", "[]", "needs an example that endorses"),
        wrong(k, claim + "/examples", "debunks", "[]", "needs an example that debunks"),
        unknown(k, claim + "/examples"),
        wrong(k, "", "synonyms", "[[]]", "synonyms"),
        unknown(k, "/cues/0"),
        without("id", k, "/cues/0"),
        wrong(k, "/cues/0", "kind", "\"shrug\"", "expected one of debunk"));
  }

  private static Stream<Flaw> support() {
    String k = "support";
    return Stream.of(
        unknown(k, "/cues/0"),
        without("id", k, "/cues/0"),
        wrong(k, "/cues/0", "need", "\"none\"", "expected one of consider"),
        wrong(k, "/cues/0", "who", "\"none\"", "expected one of self"),
        wrong(k, "/cues/0", "examples", "{\"flag\":[],\"pass\":[]}", "needs examples"),
        unknown(k, "/setAside/0"),
        without("id", k, "/setAside/0"),
        wrong(k, "/setAside/0", "needs", "[\"none\"]", "expected consider, offer or urgent"),
        unknown(k, "/setAside/0/examples"),
        unknown(k, "/topics/0"),
        without("topic", k, "/topics/0"),
        unknown(k, "/topics/0/examples"));
  }

  private static Stream<Flaw> resources() {
    String service = "/resources/0";
    String k = "resources";
    return Stream.of(
        wrong(k, "", "region", "\"Kenya\"", "expected an ISO 3166 code"),
        unknown(k, service),
        without("id", k, service),
        wrong(k, service, "kind", "\"emergency\"", "expected one of crisis"),
        wrong(k, service, "basis", "\"general\"", "expected one of official"),
        wrong(k, service, "contacts", "[]", "at least one contact"),
        wrong(k, service, "citations", "[]", "at least one citation"),
        wrong(k, service + "/contacts/0", "kind", "\"fax\"", "expected one of phone"),
        wrong(k, service + "/contacts/0", "url", "\"https://example.org\"", "unknown field"),
        wrong(k, service + "/contacts/0", "international", "\"00254\"", "expected + and a number"),
        wrong(k, service + "/contacts/1", "url", "\"chat me up\"", "expected a web address"),
        wrong(k, service + "/contacts/1", "number", "\"999\"", "unknown field"));
  }

  private static Stream<Flaw> campaigns() {
    String when = "/when";
    String k = "campaigns";
    String one = "/campaigns/0";
    return Stream.of(
        wrong(k, "", "campaigns", "[]", "holds no campaigns"),
        unknown(k, one),
        without("id", k, one),
        wrong(k, one, "kind", "\"year\"", "expected one of day"),
        wrong(k, one, "hashtags", "[]", "needs hashtags"),
        wrong(k, one, "hashtags", "[\"#two words\"]", "a hashtag of the form #Word"),
        unknown(k, one + when),
        wrong(k, one + when, "rule", "\"easter\"", "expected one of day"),
        wrong(k, one + when, "month", "13", "a whole number from 1 to 12"),
        wrong(k, one + when, "day", "30", "no such date"),
        wrong(k, one + when, "rule", "\"month\"", "unknown field \"day\""),
        wrong(k, "/campaigns/2/when", "weekday", "\"caturday\"", "expected one of monday"),
        wrong(k, "/campaigns/2/when", "nth", "5", "a whole number from -1 to 4"),
        wrong(k, "/campaigns/5/when", "from", "\"spring\"", "expected a date"),
        wrong(k, "/campaigns/6/when", "month", "1", "unknown field \"month\""));
  }
}
