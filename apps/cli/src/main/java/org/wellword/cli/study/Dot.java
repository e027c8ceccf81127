package org.wellword.cli.study;

import java.util.List;
import org.wellword.insight.Share;

/**
 * A row of a chart.
 *
 * @param label of the row
 * @param shares one a series
 */
record Dot(String label, List<Share> shares) {}
