/**
 * Tallies over many reports, which hold no text.
 *
 * <p>A feed that narrows down on one dark topic is a known harm. {@link
 * org.wellword.insight.FeedTally} counts the topics of the captions of one feed, in their order,
 * and tells when one heavy topic fills it.
 */
@NullMarked
package org.wellword.insight;

import org.jspecify.annotations.NullMarked;
