/**
 * Wording that the playbook advises against: rules as data, matched in context.
 *
 * <p>A rule is a set of phrase patterns, minus exceptions that look at the words around a match.
 * {@link org.wellword.playbook.Playbook} is compiled once from packs and reads the scan of a
 * caption.
 */
@NullMarked
package org.wellword.playbook;

import org.jspecify.annotations.NullMarked;
