package org.wellword.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellword.pack.PackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code wellword} command. */
@Command(
    name = "wellword",
    description = {
      "Reads a short caption about mental health and tells what could be said better,",
      "which myths it spreads, and where help is. It advises; it does not diagnose."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      CheckCommand.class,
      ExplainCommand.class,
      MatchCommand.class,
      ClaimsCommand.class,
      PackCommand.class,
      SignalCommand.class,
      ResourcesCommand.class,
      CampaignsCommand.class,
      GuideCommand.class,
      StudyCommand.class,
      ServeCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 nothing to say, 1 findings, 2 usage or bad data.",
      "Try: wellword check \"He committed suicide because depression is just laziness\""
    })
public final class Main implements Runnable {
  static final int NOTHING = 0;
  static final int FINDINGS = 1;
  static final int BAD = 2;

  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private CommandSpec spec;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  public Main() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  /** Runs the command and exits. */
  public static void main(String[] args) {
    System.exit(run(new Main(), args));
  }

  /** Runs a command, this one or another of the family; returns the exit code. */
  public static int run(Object command, String... args) {
    LUCENE.setLevel(
        Level.SEVERE); // its hints about JVM flags are not for people who check captions
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    return commandLine(command, writer(out), writer(err)).execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return commandLine(new Main(), out, err);
  }

  /**
   * A command that answers failures as {@code wellword} does: in words, and never with a caption.
   */
  public static CommandLine commandLine(Object command, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(command);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (e, failed, parsed) -> {
          if (e instanceof PackException || e instanceof UserException) {
            failed.getErr().println("wellword: " + e.getMessage());
          } else if (e instanceof UncheckedIOException io) {
            failed
                .getErr()
                .println(
                    "wellword: " + Objects.toString(io.getMessage(), "input or output failed"));
          } else {
            // Never the message of an unknown exception: it could hold a caption.
            Throwable root = e.getCause() == null ? e : e.getCause();
            failed.getErr().println("wellword: internal error: " + root.getClass().getName());
            for (StackTraceElement frame : root.getStackTrace()) {
              failed.getErr().println("    at " + frame);
            }
          }
          return BAD;
        });
    return line;
  }

  /** Something a user can mend, in words for the user. */
  static final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UserException(String message) {
      super(message);
    }
  }

  /** Tells the version of the engine. */
  public static final class Version implements CommandLine.IVersionProvider {
    /** For picocli. */
    public Version() {}

    @Override
    public String[] getVersion() {
      return new String[] {"wellword " + org.wellword.CaptionChecker.version()};
    }
  }
}
