// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.web.DataFolder;
import org.tanheng.data.evidence.EvidenceRepository;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.evidence.log.Witnessed;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.StoreException;
import org.tanheng.verify.CarriedAnchor;

/**
 * The tile log in the data folder. A leaf is first in the log and then marked so; what a crash left
 * between the two is found again by its bytes. A log that does not fit the database is named and
 * written no more.
 */
@Service
public class EvidenceLog {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceLog.class);
  private static final int PORTION = 500;
  private static final int MINUTE = 60;

  private final EvidenceRepository leaves;
  private final TransactionTemplate transactions;
  private final Path folder;
  private final LogWitnesses witnesses;
  private final ReadingLeaves readings;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("evidence-log").daemon(true).unstarted(task));
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable TileLog log;
  private @Nullable NoteKey key;

  EvidenceLog(
      EvidenceRepository leaves,
      TransactionTemplate transactions,
      DataFolder data,
      LogWitnesses witnesses,
      ReadingLeaves readings) {
    this.readings = readings;
    this.leaves = leaves;
    this.transactions = transactions;
    this.witnesses = witnesses;
    this.folder = data.path().resolve("evidence").resolve("log");
  }

  @PostConstruct
  synchronized void open() throws IOException {
    Outcome<NoteSigner> signer = LogKey.readOrMake(folder.resolveSibling("log.key"));
    Outcome<TileLog> opened =
        signer.isDone()
            ? TileLog.open(folder, signer.orElseThrow())
            : Outcome.refused(signer.findings());
    if (!opened.isDone()) {
      broken(opened.findings());
      return;
    }
    key = signer.orElseThrow().key();
    log = opened.orElseThrow();
    broken(new LogAgreement(leaves, readings, folder).reach(log, key));
    finishRotation();
    var unusedWriting = worker.scheduleWithFixedDelay(this::write, 0, MINUTE, TimeUnit.SECONDS);
    var unusedFollowing = worker.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void close() throws IOException {
    worker.close();
    synchronized (this) {
      if (log != null) {
        log.close();
      }
    }
  }

  private Path successor() {
    return folder.resolveSibling("log.key.next");
  }

  /** Keeps a new key that is to sign after the leaf that states it. */
  synchronized NoteSigner prepareRotation() throws IOException {
    if (key == null || !findings.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "log-broken",
              "evidence log",
              findings.isEmpty() ? "no log" : findings.getFirst().code(),
              "a log that is written",
              "Mend the log first."));
    }
    NoteSigner next = NoteSigner.generate(key.name(), KeyType.ED25519);
    LogKey.write(successor(), next);
    return next;
  }

  /** Hands the log over to the prepared key, if a leaf in the log states it; else drops the key. */
  synchronized void finishRotation() throws IOException {
    TileLog open = log;
    if (open == null || !findings.isEmpty() || !Files.exists(successor())) {
      return;
    }
    drain();
    NoteSigner next = LogKey.read(successor()).orElseThrow();
    boolean isStated =
        leaves.ofKind(LeafKind.KEY_ROTATION.code()).stream()
            .anyMatch(leaf -> leaf.leaf().contains(next.key().encoded()));
    if (!isStated) {
      Files.delete(successor());
      return;
    }
    NoteKey old = key;
    open.handOver(next);
    if (old != null) {
      witnesses.renew(old, next.key(), open.size());
    }
    Files.move(successor(), folder.resolveSibling("log.key"), StandardCopyOption.ATOMIC_MOVE);
    key = next.key();
  }

  private List<Finding> all() {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(witnesses.findings());
    int adopted = leaves.of(LogAgreement.ADOPTED).size();
    if (adopted > 0) {
      all.add(
          Finding.warning(
              "log-ahead-of-database",
              "evidence log",
              adopted + " leaves that the database did not know",
              "database and log of one time",
              "The database was older than the log, as after a restore: find out what it lost."));
    }
    return all;
  }

  private void broken(List<Finding> found) {
    findings.addAll(found);
    found.forEach(finding -> LOG.error("{}", finding));
  }

  /** Lets the worker write what waits. */
  void wake() {
    try {
      worker.execute(this::write);
    } catch (RejectedExecutionException e) {
      LOG.debug("closing: leaves wait for the next start");
    }
  }

  private void write() {
    try {
      drain();
      cosign();
    } catch (IOException
        | UncheckedIOException
        | FindingException
        | DataAccessException
        | StoreException e) {
      LOG.error("the evidence log could not be written: {}", e.getMessage());
    }
  }

  /** Readings come all the time: their leaves follow every second, witnesses every minute. */
  private void follow() {
    try {
      if (readings.waiting() > 0) {
        drain();
      }
    } catch (IOException | UncheckedIOException | FindingException | StoreException e) {
      LOG.error("leaves of readings could not be written: {}", e.getMessage());
    }
  }

  private void cosign() throws IOException {
    NoteKey of = key().orElse(null);
    if (of != null && reader() instanceof Outcome.Done<LogReader> done) {
      witnesses.ask(done.value(), of);
    }
  }

  /** The checkpoint of a reader, with the signatures of witnesses as far as they answer now. */
  public SignedNote witnessed(LogReader reader) throws IOException {
    NoteKey of = key().orElse(null);
    if (of != null) {
      witnesses.ask(reader, of);
    }
    return witnesses.best(reader.note());
  }

  /** Receipts of places outside for this log, as it is or was. */
  public List<CarriedAnchor> anchors(LogReader reader) throws IOException {
    return CarriedAnchor.of(folder, reader);
  }

  /** That a leaf is in the log, with the signatures of witnesses that are already there. */
  public Outcome<TlogProof> proof(long index) {
    return reader()
        .map(
            open -> {
              TlogProof proof = TlogProof.of(open, index);
              return new TlogProof(index, proof.path(), witnesses.best(proof.checkpoint()));
            });
  }

  /** The policy that believes this log and its witnesses (C2SP tlog-policy). */
  public String policy() throws IOException {
    NoteKey of = key().orElse(null);
    return of == null ? "quorum none\n" : witnesses.text(of);
  }

  /** Writes what waits, and returns when it is durable. */
  public synchronized void drain() throws IOException {
    TileLog open = log;
    if (open == null || !findings.isEmpty()) {
      return;
    }
    List<StoredLeaf> pending = leaves.pending(PORTION);
    // Readings that a waiting calculation used are in the store by now, and go before it.
    readings.drain(open);
    while (!pending.isEmpty()) {
      List<StoredLeaf> portion = pending;
      long first =
          open.append(
              portion.stream().map(leaf -> leaf.leaf().getBytes(StandardCharsets.UTF_8)).toList());
      transactions.executeWithoutResult(
          status -> {
            for (int i = 0; i < portion.size(); i++) {
              leaves.place(portion.get(i).id(), first + i);
            }
          });
      pending = leaves.pending(PORTION);
      readings.drain(open);
    }
  }

  /** The log to read, up to its last checkpoint; refused with what is wrong with it. */
  public synchronized Outcome<LogReader> reader() {
    NoteKey of = key;
    return of == null || !findings.isEmpty()
        ? Outcome.refused(findings)
        : LogReader.open(folder, of);
  }

  /** The public key, if the log could be opened. */
  public synchronized Optional<NoteKey> key() {
    return Optional.ofNullable(key);
  }

  /** Where the log stands. */
  public synchronized EvidenceStatus status() {
    try {
      return now();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EvidenceStatus now() throws IOException {
    Optional<Witnessed> seen = key == null ? Optional.empty() : witnesses.protectedUpTo(key);
    SignedNote note = log == null ? null : log.checkpoint();
    Checkpoint checkpoint = note == null ? null : Checkpoint.parse(note.text()).orElseThrow();
    return new EvidenceStatus(
        key == null ? null : key.name(),
        key == null ? null : key.encoded(),
        checkpoint == null ? 0 : checkpoint.size(),
        checkpoint == null ? null : checkpoint.root().hex(),
        note == null ? null : note.write(),
        leaves.waiting() + readings.waiting(),
        seen.map(one -> one.checkpoint().size()).orElse(null),
        seen.flatMap(Witnessed::since).orElse(null),
        all());
  }
}
