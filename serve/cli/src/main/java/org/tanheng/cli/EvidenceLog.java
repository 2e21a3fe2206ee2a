// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evidence log}: appends files or lines to a tile log and prints its signed checkpoint. */
@Command(
    name = "log",
    description = "Appends entries to a tile log (C2SP tlog-tiles) and prints its checkpoint.",
    mixinStandardHelpOptions = true)
final class EvidenceLog implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--dir", required = true, description = "Folder of the log; made if absent.")
  private Path folder;

  @Option(names = "--origin", description = "Name of a new log; tanheng.local/<folder> if absent.")
  private @Nullable String origin;

  @Option(
      names = "--key",
      description = "Private key; <folder>.key if absent, made if none is there.")
  private @Nullable Path key;

  @Option(names = "--lines", description = "Each line of this file is an entry; - reads stdin.")
  private @Nullable Path lines;

  @Option(names = "--format", description = "table (default) for the note, or json.")
  private Format format = Format.table;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Each file is an entry.")
  private List<Path> files = List.of();

  @SuppressWarnings("NullAway.Init")
  EvidenceLog() {}

  @Override
  public Integer call() {
    return Results.print(spec, format, this::run);
  }

  private Outcome<String> run() throws IOException {
    Outcome<List<byte[]>> entries = entries();
    if (!entries.isDone()) {
      return Outcome.refused(entries.findings());
    }
    Path name =
        Objects.requireNonNullElse(folder.toAbsolutePath().normalize().getFileName(), folder);
    String of = origin == null ? "tanheng.local/" + name : origin;
    Outcome<NoteSigner> signer =
        LogKeys.readOrMake(LogKeys.file(folder, key), of, KeyType.ED25519).flatMap(this::asNamed);
    return signer.isDone()
        ? append(signer.orElseThrow(), entries.orElseThrow())
        : Outcome.refused(signer.findings());
  }

  /** A log keeps its name: another one is refused and not passed over. */
  private Outcome<NoteSigner> asNamed(NoteSigner signer) {
    String name = signer.key().name();
    return origin == null || origin.equals(name)
        ? Outcome.done(signer)
        : Outcome.refused(
            Finding.error(
                "option-invalid",
                "--origin",
                origin,
                name + ", the name of the key of this log",
                "Leave --origin out, or give another --dir or --key for another log."));
  }

  private Outcome<List<byte[]>> entries() throws IOException {
    List<byte[]> entries = new ArrayList<>();
    for (Path file : files) {
      entries.add(java.nio.file.Files.readAllBytes(file));
    }
    if (lines == null) {
      return Outcome.done(entries);
    }
    return Files.text(lines)
        .map(
            text -> {
              text.lines().forEach(line -> entries.add(line.getBytes(StandardCharsets.UTF_8)));
              return entries;
            });
  }

  private Outcome<String> append(NoteSigner signer, List<byte[]> entries) throws IOException {
    Outcome<TileLog> opened = TileLog.open(folder, signer);
    if (!opened.isDone()) {
      return Outcome.refused(opened.findings());
    }
    try (TileLog log = opened.orElseThrow()) {
      if (!entries.isEmpty()) {
        log.append(entries);
      }
      spec.commandLine().getErr().println("key: " + signer.key().encoded());
      return Outcome.done(format == Format.json ? json(log, signer) : log.checkpoint().write());
    }
  }

  private static String json(TileLog log, NoteSigner signer) {
    Checkpoint checkpoint = Checkpoint.parse(log.checkpoint().text()).orElseThrow();
    return JsonObject.builder()
        .put("origin", checkpoint.origin())
        .put("size", checkpoint.size())
        .put("root", checkpoint.root().hex())
        .put("key", signer.key().encoded())
        .put("checkpoint", log.checkpoint().write())
        .build()
        .writeIndented();
  }
}
