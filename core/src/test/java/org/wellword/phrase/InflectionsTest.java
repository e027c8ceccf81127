package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionsTest {
  /** Lemmas of the bundled packs, and others of their kinds: lemma, -s, -ed, -ing. */
  private static final String REGULAR =
      """
      add adds added adding
      age ages aged aging
      bath baths bathed bathing
      battle battles battled battling
      beg begs begged begging
      bottle bottles bottled bottling
      box boxes boxed boxing
      brush brushes brushed brushing
      burn burns burned burning
      call calls called calling
      calm calms calmed calming
      care cares cared caring
      carry carries carried carrying
      chat chats chatted chatting
      cleanse cleanses cleansed cleansing
      comfort comforts comforted comforting
      cope copes coped coping
      cry cries cried crying
      cube cubes cubed cubing
      cure cures cured curing
      depress depresses depressed depressing
      deserve deserves deserved deserving
      dip dips dipped dipping
      disappoint disappoints disappointed disappointing
      dress dresses dressed dressing
      edit edits edited editing
      enjoy enjoys enjoyed enjoying
      fix fixes fixed fixing
      focus focuses focused focusing
      grab grabs grabbed grabbing
      happen happens happened happening
      heal heals healed healing
      help helps helped helping
      hope hopes hoped hoping
      hug hugs hugged hugging
      jump jumps jumped jumping
      laugh laughs laughed laughing
      listen listens listened listening
      love loves loved loving
      manifest manifests manifested manifesting
      mention mentions mentioned mentioning
      mix mixes mixed mixing
      need needs needed needing
      offer offers offered offering
      open opens opened opening
      pack packs packed packing
      phrase phrases phrased phrasing
      pity pities pitied pitying
      plan plans planned planning
      play plays played playing
      plunge plunges plunged plunging
      post posts posted posting
      rain rains rained raining
      reach reaches reached reaching
      recover recovers recovered recovering
      rest rests rested resting
      rush rushes rushed rushing
      seed seeds seeded seeding
      share shares shared sharing
      shop shops shopped shopping
      shower showers showered showering
      smile smiles smiled smiling
      stop stops stopped stopping
      stress stresses stressed stressing
      struggle struggles struggled struggling
      study studies studied studying
      suffer suffers suffered suffering
      suicide suicides suicided suiciding
      talk talks talked talking
      tape tapes taped taping
      tax taxes taxed taxing
      test tests tested testing
      threaten threatens threatened threatening
      trap traps trapped trapping
      trigger triggers triggered triggering
      try tries tried trying
      type types typed typing
      use uses used using
      vibe vibes vibed vibing
      visit visits visited visiting
      walk walks walked walking
      waste wastes wasted wasting
      watch watches watched watching
      worm worms wormed worming
      worry worries worried worrying
      """;

  private static final String IRREGULAR =
      """
      affirmation affirmations
      banana bananas
      be am is are was were been being
      beat beats beaten beating
      break breaks broke broken breaking
      child children
      chocolate chocolates
      commit commits committed committing
      crisis crises
      crystal crystals
      cut cuts cutting
      depression depressions
      diagnosis diagnoses
      die dies died dying
      do does did done doing
      eat eats ate eaten eating
      fall falls fell fallen falling
      feel feels felt feeling
      fight fights fought fighting
      forget forgets forgot forgotten forgetting
      frequency frequencies
      give gives gave given giving
      go goes went gone going
      have has had having
      hormone hormones
      journal journals journaled journalled journaling journalling
      label labels labelled labeled labelling labeling
      leave leaves left leaving
      lie lies lied lay lain lying
      life lives
      lose loses lost losing
      mushroom mushrooms
      panic panics panicked panicking
      parasite parasites
      person persons people
      prefer prefers preferred preferring
      psychedelic psychedelics
      quit quits quitting quitted
      read reads reading
      riser risers
      routine routines
      run runs ran running
      say says said saying
      see sees saw seen seeing
      sleep sleeps slept sleeping
      speak speaks spoke spoken speaking
      take takes took taken taking
      think thinks thought thinking
      toxin toxins
      vibration vibrations
      victim victims
      wake wakes woke woken waking waked
      woman women
      write writes wrote written writing
      """;

  private static Stream<List<String>> rows(String table) {
    return table.lines().map(line -> Arrays.asList(line.split(" ", -1)));
  }

  static Stream<List<String>> regular() {
    return rows(REGULAR);
  }

  static Stream<List<String>> irregular() {
    return rows(IRREGULAR);
  }

  /** Forms that must be there; nonsense forms beside them do no harm. */
  static Stream<List<String>> unknown() {
    return rows(
        """
        rise rises rose risen rising
        agree agrees agreed agreeing
        free frees freed freeing
        guarantee guarantees guaranteed guaranteeing
        dye dyes dyed dyeing
        tiptoe tiptoes tiptoed tiptoeing
        control controls controlled controlling
        deal deals dealt dealing
        dig digs dug digging
        freeze freezes froze frozen freezing
        hide hides hid hidden hiding
        ride rides rode ridden riding
        shrink shrinks shrank shrunk shrinking
        slide slides slid sliding
        spin spins spun spinning
        strike strikes struck striking
        sweep sweeps swept sweeping
        swim swims swam swum swimming
        tear tears tore torn tearing
        upset upsets upsetting
        weep weeps wept weeping
        quiz quizzes quizzed quizzing
        hero heroes
        half halves
        leaf leaves
        binge binges binged bingeing
        """);
  }

  @Test
  void tables_together_holdManyLemmas() {
    assertThat(Stream.concat(regular(), irregular()).map(r -> r.get(0)).distinct())
        .hasSizeGreaterThanOrEqualTo(120);
  }

  @ParameterizedTest
  @MethodSource("regular")
  void lemma_ofARegularWord_hasFourForms(List<String> forms) {
    assertThat(Inflections.english(forms.get(0))).containsExactlyInAnyOrderElementsOf(forms);
  }

  @ParameterizedTest
  @MethodSource("irregular")
  void lemma_ofTheTable_hasItsFormsOnly(List<String> forms) {
    assertThat(Inflections.english(forms.get(0))).containsExactlyElementsOf(forms);
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void lemma_ofAnIrregularWord_hasItsForms(List<String> forms) {
    assertThat(Inflections.english(forms.get(0))).containsAll(forms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "x", "ox", "\u00FCben", "zzz"})
  void lemma_ofAnyLetters_comesFirstAmongItsForms(String lemma) {
    assertThat(Inflections.english(lemma)).startsWith(lemma).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{stop}", "{Stop}"})
  void pattern_withALemma_findsEveryForm(String pattern) {
    assertThat(Matches.of(pattern, "Stop stops, STOPPED. Stopping stopper unstoppable stop"))
        .containsExactly("Stop", "stops", "STOPPED", "Stopping", "stop");
  }
}
