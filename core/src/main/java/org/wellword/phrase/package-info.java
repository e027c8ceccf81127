/**
 * The phrase-pattern language, and the one automaton into which the patterns of all engines
 * compile.
 *
 * <p>A pattern describes a short run of words inside one sentence:
 *
 * <pre>
 * pattern  = ["^"] sequence ["$"]          start / end of a sentence or line
 * sequence = item { item }
 * item     = atom ["?"]                    optional
 * atom     = word                          in normal form; with its usual contractions
 *          | "{" word "}"                  all inflections, as verb and as noun
 *          | "(" sequence { "|" sequence } ")"
 *          | "*"                           exactly one word
 *          | "*{" min "," max "}"          min to max words
 *          | "&lt;" name "&gt;"            a named list of the pack, or &lt;number&gt;
 *          | '"' form '"'                  letter by letter, case too
 *          | "#" word                      the hashtag as a whole
 *          | emoji | ":" | "!" | "\?"      a mark
 * </pre>
 *
 * <p>Words of a sequence must follow each other directly: blanks, hyphens, slashes, quotes, dots
 * inside a line and emoji may stand between. A gap also crosses a comma, a bracket or a dash;
 * nothing crosses the end of a sentence. A word with a hyphen is also read as two words and as one.
 * There is no regular expression and no backtracking over the caption: a {@link
 * org.wellword.phrase.PhraseAutomaton} reads the tokens once, starting at each token, and walks at
 * most the length of the longest pattern from there, in a bounded number of steps. All matches are
 * reported, overlapping ones too; each engine chooses.
 */
@NullMarked
package org.wellword.phrase;

import org.jspecify.annotations.NullMarked;
