/** The bundled packs lie beside this package as {@code <kind>/<language>/<topic>.json}. */
@NullMarked
package org.wellword.rules;

import org.jspecify.annotations.NullMarked;
