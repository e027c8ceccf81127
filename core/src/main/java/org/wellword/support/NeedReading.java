package org.wellword.support;

import java.util.List;
import java.util.Set;
import org.wellword.text.Span;

/**
 * What the words of a caption show about need.
 *
 * @param need the strongest need that stands
 * @param who whose it is; {@link Who#SELF} when it is the writer's as well as somebody's
 * @param spans the words of that need, in order; half-open ranges of UTF-16 code units
 * @param because which cue, and what was set aside
 * @param topics what the caption is about, as far as cues and topic words tell, sorted
 * @param nameHelp whether a topic stands on which the playbook asks to name help
 */
public record NeedReading(
    Need need,
    Who who,
    List<Span> spans,
    List<String> because,
    Set<String> topics,
    boolean nameHelp) {
  /** Nothing to see. */
  public static final NeedReading NOTHING =
      new NeedReading(Need.NONE, Who.NONE, List.of(), List.of(), Set.of(), false);
}
