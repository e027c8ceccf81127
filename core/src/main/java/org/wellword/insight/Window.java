package org.wellword.insight;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * A span of time, or several, that a study compares with the time around it.
 *
 * @param id such as the id of a campaign
 * @param covers whether a day lies within it
 */
public record Window(String id, Predicate<LocalDate> covers) {}
