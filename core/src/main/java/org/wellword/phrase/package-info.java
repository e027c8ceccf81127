/**
 * The phrase-pattern language, and the one automaton into which the patterns of all engines
 * compile.
 *
 * <p>A pattern describes a short run of words inside one sentence. Its grammar, in EBNF (ISO
 * 14977); blanks may stand between the parts of a pattern, a sequence and a choice, and must part
 * two words:
 *
 * <pre>
 * pattern  = [ "^" ], sequence, [ "$" ] ;        begins / ends a sentence or line
 * sequence = item, { item } ;
 * item     = atom, [ "?" ] ;                     may be missing
 * atom     = word | lemma | choice | gap | list | exact | hashtag | mark ;
 * word     = char, { char } ;                    in normal form; with its contractions
 * lemma    = "{", letter, { letter }, "}" ;      all English inflections, as verb and as noun
 * choice   = "(", sequence, { "|", sequence }, ")" ;
 * gap      = "*", [ "{", number, [ ",", number ], "}" ] ;
 *                                                min to max words; exactly one without braces
 * list     = "&lt;", name, "&gt;" ;                    a named list of the pack, or &lt;number&gt;
 * exact    = '"', form, '"' ;                    letter by letter, case too
 * hashtag  = "#", word ;                         the hashtag as a whole
 * mark     = ":" | "!" | "\?" ;                  an emoji or an arrow is a word
 * char     = any character but ( ) { } | * &lt; &gt; " ? : ! \ ^ $ [ ] and blanks ;
 * </pre>
 *
 * <p>Bounds: 2,000 characters, brackets and lists 12 deep, gaps of 12 words, and what a match may
 * cost. A pattern neither begins nor ends with a gap, nor matches nothing at all. An entry of a
 * list is a sequence.
 *
 * <p>Words of a sequence must follow each other directly: blanks, hyphens, slashes, quotes, dots
 * inside a line and emoji may stand between. A gap also crosses a comma, a bracket, a dash and any
 * mark; behind a mark or an emoji of the pattern a comma may stand, too. Nothing crosses the end of
 * a sentence, and every line and list item begins one. A word with a hyphen is also read as two
 * words and as one. A word of a script that leaves no space between words (Han, kana, Thai, Lao,
 * Khmer, Myanmar) is found wherever it stands in a run of such letters; words with a blank between
 * them match without it too, and a gap counts every character as a word.
 *
 * <p>There is no regular expression and no backtracking over the caption: a {@link
 * org.wellword.phrase.PhraseAutomaton} reads the tokens once, starting at each token, and walks at
 * most the length of the longest pattern from there, in a bounded number of steps. All matches are
 * reported, overlapping ones too; each engine chooses.
 */
@NullMarked
package org.wellword.phrase;

import org.jspecify.annotations.NullMarked;
