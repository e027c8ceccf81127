package org.wellword.support;

import java.util.List;
import org.wellword.pack.Example;
import org.wellword.phrase.PatternRange;

/**
 * Words that show a topic, without showing need.
 *
 * @param topic what a caption with them is about
 * @param nameHelp whether such a caption should always name help
 * @param restrictFrom the level of guidance from which it is not for a restricted mode, or ""
 * @param patterns the words
 * @param examples captions that it must flag, and must pass
 */
record NeedTopic(
    String topic,
    boolean nameHelp,
    String restrictFrom,
    PatternRange patterns,
    List<Example> examples) {}
