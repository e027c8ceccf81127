/**
 * Wording that the playbook advises against: rules as data, matched in context.
 *
 * <p>A rule is a set of phrase patterns, minus exceptions that look at the words around a match.
 * {@link org.wellword.playbook.Playbook} is compiled once from packs and reads the scan of a
 * caption.
 *
 * <p>A pack may change the rules of other packs that are loaded, under {@code overrides}: the
 * playbook of a country or a platform switches a rule off, gives it another severity, message or
 * suggestions, or adds patterns and exceptions. Changes are applied pack by pack, sorted by pack
 * id; a rule that one pack switches off stays off. What was changed, by whom and why stands in
 * {@link org.wellword.playbook.TermFinding#because()}. Bundled packs override nothing.
 */
@NullMarked
package org.wellword.playbook;

import org.jspecify.annotations.NullMarked;
