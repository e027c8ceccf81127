/**
 * Hashes of violating content that platforms share, and what a caption or its media have in common
 * with them.
 *
 * <p>A {@link org.wellword.signal.Signal} is a hash or address with labels, the parties that vouch
 * for it or contest it, and dates. It holds no account and no text.
 */
@NullMarked
package org.wellword.signal;

import org.jspecify.annotations.NullMarked;
