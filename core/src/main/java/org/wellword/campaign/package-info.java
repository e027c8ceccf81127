/**
 * Awareness days, weeks and months: their dates and hashtags, and which a caption takes part in.
 */
@NullMarked
package org.wellword.campaign;

import org.jspecify.annotations.NullMarked;
