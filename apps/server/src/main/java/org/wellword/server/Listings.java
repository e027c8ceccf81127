package org.wellword.server;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.wellword.CaptionChecker;
import org.wellword.campaign.Campaign;
import org.wellword.claim.Claim;
import org.wellword.claim.Rebuttal;
import org.wellword.pack.JsonOut;
import org.wellword.pack.PackHead;
import org.wellword.pack.Source;

/** What the packs hold, as JSON. Immutable and thread-safe. */
final class Listings {
  private static final String AUTHOR = "Wellword";

  private final CaptionChecker checker;

  Listings(CaptionChecker checker) {
    this.checker = checker;
  }

  String resources(String region, String topic, String audience) {
    return checker.resourcesJson(region, checker.resources().listed(region, topic, audience));
  }

  /** Regions that have services of their own. */
  String regions() {
    JsonOut out = new JsonOut().object().array("regions");
    for (String code : checker.resources().regions()) {
      if (!code.equals(org.wellword.support.ResourceDirectory.WORLD)) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        out.object().field("code", code).field("name", name).endObject();
      }
    }
    return out.endArray().endObject().end();
  }

  String campaigns(LocalDate day, String region) {
    JsonOut out =
        new JsonOut()
            .object()
            .field("on", day.toString())
            .field("region", region)
            .array("campaigns");
    for (Campaign campaign : checker.campaigns().on(day, region)) {
      out.object()
          .field("id", campaign.id())
          .field("name", campaign.name())
          .field("kind", campaign.kind())
          .field("regions", campaign.regions())
          .field("organiser", campaign.organiser())
          .field("url", campaign.url())
          .field("hashtags", campaign.hashtags())
          .field("announced", campaign.announced())
          .field("basis", campaign.basis())
          .field("note", campaign.note())
          .endObject();
    }
    return out.endArray().endObject().end();
  }

  String packs() {
    JsonOut out = new JsonOut().object().field("version", CaptionChecker.version()).array("packs");
    for (PackHead pack : checker.packs()) {
      out.object()
          .field("id", pack.id())
          .field("kind", pack.kind())
          .field("version", pack.version())
          .field("language", pack.language())
          .field("title", pack.title())
          .field("licence", pack.licence())
          .field("sha256", pack.sha256())
          .endObject();
    }
    return out.endArray().endObject().end();
  }

  /** What citations refer to. */
  String sources() {
    JsonOut out = new JsonOut().object().array("sources");
    for (Source source : checker.sources().values()) {
      out.object()
          .field("id", source.id())
          .field("publisher", source.publisher())
          .field("title", source.title())
          .field("url", source.url())
          .field("accessed", source.accessed())
          .field("basis", source.basis())
          .endObject();
    }
    return out.endArray().endObject().end();
  }

  /** A claim with an outline of its rebuttal and a ClaimReview. */
  Optional<String> claim(String id) {
    return checker.claims().stream().filter(c -> c.id().equals(id)).findFirst().map(this::json);
  }

  private String json(Claim claim) {
    JsonOut out =
        new JsonOut()
            .object()
            .field("id", claim.id())
            .field("pack", claim.pack())
            .field("topic", claim.topic())
            .field("verdict", claim.verdict().label())
            .field("harm", claim.harm())
            .field("myth", claim.myth())
            .field("fact", claim.fact())
            .field("nuance", claim.nuance())
            .field("citations", claim.citations());
    Rebuttal.of(claim, checker.sources()).fields(out.object("rebuttal")).endObject();
    return out.raw("claimReview", claim.review(checker.sources(), AUTHOR).toJsonLd())
        .endObject()
        .end();
  }
}
