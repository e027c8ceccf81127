/**
 * Tallies over many reports, which hold no text.
 *
 * <p>A feed that narrows down on one dark topic is a known harm. {@link
 * org.wellword.insight.FeedTally} counts the topics of the captions of one feed, in their order,
 * and tells when one heavy topic fills it.
 *
 * <p>A study asks what many captions hold. Each report becomes an {@link
 * org.wellword.insight.Observation}, kinds and ids alone; a {@link org.wellword.insight.StudyTally}
 * counts them, and merges with others that counted elsewhere; {@link org.wellword.insight.Study} is
 * what it tells: shares with their intervals, by period and by window, without small cells.
 */
@NullMarked
package org.wellword.insight;

import org.jspecify.annotations.NullMarked;
