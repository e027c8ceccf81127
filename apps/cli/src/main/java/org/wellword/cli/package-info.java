/** The {@code wellword} command: one class a subcommand, built on the public API alone. */
@NullMarked
package org.wellword.cli;

import org.jspecify.annotations.NullMarked;
