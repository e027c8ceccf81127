package org.wellword.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What people and machines do to a caption when they post it again. */
enum CaptionEdit {
  /** Two emoji behind a word or at the end. */
  EMOJI_ADDED,
  /** All emoji gone. */
  EMOJI_REMOVED,
  /** Other signs between the sentences, and none at the end. */
  PUNCTUATION,
  /** Another account named, or one where none was. */
  MENTION_CHANGED,
  /** One more hashtag. */
  HASHTAG_ADDED,
  /** The last hashtag gone. */
  HASHTAG_REMOVED,
  /** One word is another. */
  WORD_SWAPPED,
  /** One word gone. */
  WORD_REMOVED,
  /** Two letters changed places. */
  ONE_TYPO,
  /** Three letters missing, doubled or changed places. */
  THREE_TYPOS,
  /** One more hashtag, one word another, and a typo. */
  SEVERAL;

  private static final List<String> EMOJI = List.of("😀", "✨", "🔥", "❤️", "😭", "🙏🏽");
  private static final List<String> NAMES = List.of("@sam_a", "@the.real.one", "@mira22");

  private static final List<String> TAGS =
      List.of("#fyp", "#foryoupage", "#viral", "#MondayMood", "#throwback", "#nofilter");

  /** The caption after the edit; the same edit of the same caption every time. */
  String apply(String caption, List<String> others) {
    SplittableRandom random = new SplittableRandom(caption.hashCode() * 31L + ordinal());
    return switch (this) {
      case EMOJI_ADDED -> word(caption, random, w -> w + " " + pick(EMOJI, random)) + "✨";
      case EMOJI_REMOVED -> caption.replaceAll("\\p{IsEmoji_Presentation}|\\x{FE0F}", "");
      case PUNCTUATION -> caption.replaceAll("[.!?]+(\\s|$)", " … ").strip() + "!!";
      case MENTION_CHANGED ->
          caption.contains("@")
              ? caption.replaceAll("@[A-Za-z0-9_.]+", pick(NAMES, random))
              : caption + " " + pick(NAMES, random);
      case HASHTAG_ADDED -> caption + " " + pick(TAGS, random);
      case HASHTAG_REMOVED -> caption.replaceFirst("#\\w+(?!.*#)", "");
      case WORD_SWAPPED -> word(caption, random, w -> otherWord(others, random));
      case WORD_REMOVED -> word(caption, random, w -> "");
      case ONE_TYPO -> word(caption, random, w -> typo(w, random));
      case THREE_TYPOS -> {
        String typed = caption;
        for (int i = 0; i < 3; i++) {
          typed = word(typed, random, w -> typo(w, random));
        }
        yield typed;
      }
      case SEVERAL ->
          ONE_TYPO.apply(WORD_SWAPPED.apply(HASHTAG_ADDED.apply(caption, others), others), others);
    };
  }

  /** Changes one plain word, as nobody edits a name or tag by mistake. */
  private static String word(
      String caption, SplittableRandom random, java.util.function.UnaryOperator<String> change) {
    String[] words = caption.split(" ", -1);
    int[] plain =
        java.util.stream.IntStream.range(0, words.length)
            .filter(i -> words[i].matches("\\p{L}{3,}\\p{Punct}?"))
            .toArray();
    if (plain.length == 0) {
      return caption;
    }
    int at = plain[random.nextInt(plain.length)];
    words[at] = change.apply(words[at]);
    return Arrays.stream(words).filter(w -> !w.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String otherWord(List<String> others, SplittableRandom random) {
    String[] words = pick(others, random).split(" ", -1);
    String word = words[random.nextInt(words.length)];
    return word.isEmpty() ? "really" : word;
  }

  private static String typo(String word, SplittableRandom random) {
    int at = random.nextInt(word.length() - 1);
    String rest = word.substring(at + 1);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + rest;
      case 1 -> word.substring(0, at + 1) + "e" + rest;
      default -> word.substring(0, at) + rest.charAt(0) + word.charAt(at) + rest.substring(1);
    };
  }

  private static String pick(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
