package org.wellword.phrase;

/** Listens to what the engines do with a caption; for {@code explain}, never on the hot path. */
@FunctionalInterface
public interface Trace {
  /** Hears nothing. */
  Trace NONE =
      new Trace() {
        @Override
        public boolean listens() {
          return false;
        }

        @Override
        public void note(String step, String note) {}
      };

  /** Whether it is worth putting a note together. */
  default boolean listens() {
    return true;
  }

  /** One thing that happened in {@code step}, such as "playbook" or "stance". */
  void note(String step, String note);
}
