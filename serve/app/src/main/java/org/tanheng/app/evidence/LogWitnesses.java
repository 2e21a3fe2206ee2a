// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tanheng.anchors.Witnesses;
import org.tanheng.app.web.DataFolder;
import org.tanheng.evidence.log.Cosigned;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.evidence.log.Witnessed;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The witnesses of the log: those of the file {@code evidence/policy} (C2SP tlog-policy) that have
 * an address. Without that file the log stands by its own key alone; a change of the key writes it.
 */
@Component
class LogWitnesses {
  /** From which size a key is believed, and perhaps up to which. */
  private static final String FIRST = "\\s+(0|[1-9]\\d{0,17})(?:\\s+\\d+)?";

  private final Path file;
  private final Path log;
  private volatile List<Finding> findings = List.of();

  LogWitnesses(DataFolder data) {
    Path folder = data.path().resolve("evidence");
    this.file = folder.resolve("policy");
    this.log = folder.resolve("log");
  }

  /**
   * Asks the witnesses where too few have signed the log as it is. They may take long: what was
   * found before is told until they have answered, and only who asks waits.
   */
  synchronized void ask(LogReader reader, NoteKey key) throws IOException {
    Outcome<LogPolicy> policy = policy(key);
    if (!policy.isDone()) {
      findings = policy.findings();
      return;
    }
    boolean isAsked = !policy.orElseThrow().addresses().isEmpty();
    findings =
        isAsked && !policy.orElseThrow().check(best(reader.note())).isDone()
            ? new Witnesses(policy.orElseThrow()).sign(log, reader).findings()
            : List.of();
  }

  /** The checkpoint with the signatures of witnesses, if they have signed this one. */
  SignedNote best(SignedNote note) {
    return new Cosigned(log).read().filter(known -> known.text().equals(note.text())).orElse(note);
  }

  /** Up to where witnesses protect the log. */
  Optional<Witnessed> protectedUpTo(NoteKey key) throws IOException {
    return policy(key) instanceof Outcome.Done<LogPolicy> done
        ? new Witnesses(done.value()).of(log).filter(seen -> seen.since().isPresent())
        : Optional.empty();
  }

  /** Why a witness does not sign, or what is wrong with the policy. */
  List<Finding> findings() {
    return findings;
  }

  /** The policy as text: the file, or the key of the log alone. */
  String text(NoteKey key) throws IOException {
    return Files.exists(file)
        ? Files.readString(file, StandardCharsets.UTF_8)
        : "log " + key.encoded() + "\nquorum none\n";
  }

  /**
   * Puts the new key of the log into the policy; the old one stays believed for the checkpoints
   * that it signed. Done twice it is done once; the log is held by the caller, and witnesses that
   * are being asked are not waited for.
   *
   * @param size leaves of the checkpoint that both have signed
   */
  void renew(NoteKey old, NoteKey next, long size) throws IOException {
    List<String> lines = new ArrayList<>();
    long since = 0;
    Pattern valid = Pattern.compile("#valid\\s+" + Pattern.quote(old.encoded()) + FIRST);
    String before = text(old);
    if (before.contains(next.encoded())) {
      return;
    }
    for (String line : before.lines().toList()) {
      Matcher said = valid.matcher(line.strip());
      if (said.matches()) {
        since = Long.parseLong(said.group(1));
      }
    }
    for (String line : before.lines().toList()) {
      boolean isOld = line.startsWith("log ") && line.contains(old.encoded());
      if (isOld) {
        lines.add(line.replace(old.encoded(), next.encoded()));
        lines.add("#valid " + next.encoded() + " " + size);
        lines.add("log " + old.encoded());
        lines.add("#valid " + old.encoded() + " " + since + " " + size);
      } else if (!valid.matcher(line.strip()).matches()) {
        lines.add(line);
      }
    }
    Path beside = file.resolveSibling("policy.new");
    Files.writeString(beside, String.join("\n", lines) + "\n");
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private Outcome<LogPolicy> policy(NoteKey key) throws IOException {
    return LogPolicy.parse(text(key));
  }
}
