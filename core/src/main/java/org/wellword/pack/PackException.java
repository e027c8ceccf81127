package org.wellword.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that was refused, with everything that is wrong in it. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 20;

  private final transient List<PackProblem> problems;

  /** An exception with at least one problem. */
  public PackException(List<PackProblem> problems) {
    super(
        problems.stream().limit(SHOWN).map(PackProblem::toString).collect(Collectors.joining("\n"))
            + (problems.size() > SHOWN ? "\n... and " + (problems.size() - SHOWN) + " more" : ""));
    this.problems = List.copyOf(problems);
  }

  /** An exception with one problem of the whole file. */
  public static PackException of(String file, String message) {
    return new PackException(List.of(new PackProblem(file, 0, 0, "", message)));
  }

  /** All problems, in the order of the file. */
  public List<PackProblem> problems() {
    return problems;
  }
}
