package org.wellword;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProblem;

/** Changes which packs are live, and which run beside them; one change at a time. Thread-safe. */
final class Reloader implements AutoCloseable {
  private final LivePacks packs;
  private final @Nullable ChangeLimit limit;
  private final Consumer<Reload> listener;
  private final Live<CaptionChecker> live;
  private final ReentrantLock changing = new ReentrantLock();

  /** Of the live documents; belongs to who holds {@link #changing}, as does the next. */
  private List<String> digests;

  private boolean closed;
  private volatile Reload last;
  private volatile @Nullable Shadow shadow;

  /**
   * Loads the first packs.
   *
   * @throws PackException when they are not good enough
   */
  Reloader(LivePacks packs, @Nullable ChangeLimit limit, Consumer<Reload> listener) {
    this.packs = packs;
    this.limit = limit;
    this.listener = listener;
    LivePacks.Documents documents = packs.read(packs.folder());
    packs.verify(documents);
    live = new Live<>(leased(packs.compile(documents)));
    digests = documents.digests();
    last = done(Reload.Outcome.SWAPPED, ChangeCounts.NONE);
  }

  private static Lease<CaptionChecker> leased(CaptionChecker checker) {
    return new Lease<>(checker, checker::close);
  }

  Live<CaptionChecker> live() {
    return live;
  }

  /** What reads captions beside the live packs, if anything does. */
  @Nullable Shadow shadow() {
    return shadow;
  }

  Reload last() {
    return last;
  }

  Reload reload() {
    return attempt(this::reloadNow);
  }

  private Reload reloadNow() {
    LivePacks.Documents documents = packs.read(packs.folder());
    packs.verify(documents);
    if (documents.digests().equals(digests)) {
      return done(Reload.Outcome.UNCHANGED, ChangeCounts.NONE);
    }
    CaptionChecker next = packs.compile(documents);
    ChangeCounts changes = ChangeCounts.NONE;
    try {
      if (limit != null) {
        changes = limit.compare(live.peek(), next);
        limit.refuse(changes, packs.folder().toString());
      }
    } catch (PackException e) {
      next.close();
      return refused(e.problems(), changes);
    } catch (RuntimeException | Error e) {
      next.close();
      throw e;
    }
    swap(leased(next), documents);
    return done(Reload.Outcome.SWAPPED, changes);
  }

  private void swap(Lease<CaptionChecker> next, LivePacks.Documents documents) {
    live.swap(next);
    digests = documents.digests();
    Shadow before = shadow;
    shadow = before == null ? null : before.beside(next.value().engine());
  }

  Reload shadow(Path folder, double share) {
    return attempt(
        () -> {
          LivePacks.Documents documents = packs.read(folder);
          Lease<CaptionChecker> candidate = leased(packs.compile(documents));
          leaveShadow();
          shadow = new Shadow(documents, candidate, live.peek().engine(), share);
          return done(Reload.Outcome.SHADOWED, ChangeCounts.NONE);
        });
  }

  void endShadow() {
    changing.lock();
    try {
      leaveShadow();
    } finally {
      changing.unlock();
    }
  }

  private void leaveShadow() {
    Shadow before = shadow;
    shadow = null;
    if (before != null) {
      before.candidate().retire();
    }
  }

  Reload promote() {
    return attempt(
        () -> {
          Shadow before = shadow;
          if (before == null) {
            throw PackException.of("candidate packs", "there are none to promote");
          }
          packs.verify(before.documents());
          ChangeCounts changes = before.counts().changes();
          shadow = null;
          swap(before.candidate(), before.documents());
          return done(Reload.Outcome.SWAPPED, changes);
        });
  }

  /** One change at a time; whatever goes wrong is told, and never thrown. */
  private Reload attempt(Supplier<Reload> change) {
    changing.lock();
    try {
      Reload outcome = closed ? refused(problem("it is closed")) : outcome(change);
      last = outcome;
      tell(outcome);
      return outcome;
    } finally {
      changing.unlock();
    }
  }

  private Reload outcome(Supplier<Reload> change) {
    try {
      return change.get();
    } catch (PackException e) {
      return refused(e.problems());
    } catch (RuntimeException | Error e) {
      // never the message of an unknown exception: it could hold a caption
      return refused(problem("internal error: " + e.getClass().getName()));
    }
  }

  private void tell(Reload outcome) {
    try {
      listener.accept(outcome);
    } catch (RuntimeException | Error e) {
      // it has been told all the same, and the watcher's thread must live on
    }
  }

  private List<PackProblem> problem(String message) {
    return PackException.of(packs.folder().toString(), message).problems();
  }

  private Reload refused(List<PackProblem> problems) {
    return refused(problems, ChangeCounts.NONE);
  }

  private Reload refused(List<PackProblem> problems, ChangeCounts changes) {
    return new Reload(Reload.Outcome.REFUSED, live.peek().engine().packs(), problems, changes);
  }

  private Reload done(Reload.Outcome outcome, ChangeCounts changes) {
    return new Reload(outcome, live.peek().engine().packs(), List.of(), changes);
  }

  @Override
  public void close() {
    changing.lock();
    try {
      closed = true;
      leaveShadow();
      live.close();
    } finally {
      changing.unlock();
    }
  }
}
