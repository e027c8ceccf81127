/** The HTTP API and the playground page. */
@NullMarked
package org.wellword.server;

import org.jspecify.annotations.NullMarked;
