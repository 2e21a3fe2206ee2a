// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.evidence.EvidenceRepository;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.data.evidence.StoredOpening;
import org.tanheng.data.security.User;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Commitment;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;

/**
 * Takes leaves in the transaction of the change that they tell of, so that neither is kept without
 * the other; they reach the log right after it.
 */
@Service
public class EvidenceOutbox {
  private final EvidenceRepository leaves;
  private final EvidenceLog log;
  private final Clock clock;

  EvidenceOutbox(EvidenceRepository leaves, EvidenceLog log, Clock clock) {
    this.leaves = leaves;
    this.log = log;
    this.clock = clock;
  }

  /** The time that a leaf of now states. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Keeps a leaf.
   *
   * @param subject what it is about, by which it is found
   * @param result hash of the result that it is about, null if none
   * @param fields of the leaf but for those committed to
   * @param committed content of the fields that hold a salted commitment
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      LeafKind kind,
      String subject,
      @Nullable Hash result,
      JsonObject fields,
      Map<String, Json> committed) {
    Map<String, Json> members = new LinkedHashMap<>(fields.members());
    Map<String, Commitment> commitments = new LinkedHashMap<>();
    committed.forEach((field, content) -> commitments.put(field, Commitment.of(content)));
    commitments.forEach((field, made) -> members.put(field, Json.of(made.hash().hex())));
    long id = keep(new Leaf(kind, now(), new JsonObject(members)), subject, result);
    commitments.forEach(
        (field, made) ->
            leaves.open(
                new StoredOpening(
                    id,
                    field,
                    made.salt(),
                    new String(CanonicalJson.bytes(made.content()), StandardCharsets.UTF_8))));
  }

  /** Keeps a leaf that is whole. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Leaf leaf, String subject, @Nullable Hash result) {
    keep(leaf, subject, result);
  }

  private long keep(Leaf leaf, String subject, @Nullable Hash result) {
    long id =
        leaves.add(
            leaf.kind().code(),
            subject,
            result == null ? null : result.hex(),
            new String(leaf.bytes(), StandardCharsets.UTF_8));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            log.wake();
          }
        });
    return id;
  }

  /** Keeps a leaf of a release or a pack, once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordOnce(LeafKind kind, String id, Hash content) {
    String subject = once(id, content);
    if (leaves.find(kind.code(), subject).isEmpty()) {
      JsonObject fields = JsonObject.builder().put("id", id).put("content", content.hex()).build();
      record(kind, subject, null, fields, Map.of());
    }
  }

  /** The leaf that {@link #recordOnce} wrote of a content. */
  public Optional<StoredLeaf> recorded(LeafKind kind, String id, Hash content) {
    return leaves.find(kind.code(), once(id, content));
  }

  private static String once(String id, Hash content) {
    return id + "@" + content.hex();
  }

  /** The leaves about a subject, in their order. */
  public List<StoredLeaf> of(String subject) {
    return leaves.of(subject);
  }

  /** Leaves of a kind about any of the subjects, in their order. */
  public List<StoredLeaf> of(LeafKind kind, Collection<String> subjects) {
    return leaves.of(kind.code(), subjects);
  }

  /** What is still known behind the commitments of a leaf, by field. */
  public Map<String, Commitment> openings(StoredLeaf leaf) {
    Map<String, Commitment> openings = new LinkedHashMap<>();
    for (StoredOpening opening : leaves.openings(leaf.id())) {
      openings.put(
          opening.field(),
          new Commitment(opening.salt(), Json.parse(opening.content()).orElseThrow()));
    }
    return openings;
  }

  /** The result that the newest calculation of an inventory gave, as the log has it. */
  public Optional<Hash> result(String inventory) {
    return leaves.of(inventory).stream()
        .filter(leaf -> leaf.kind().equals(LeafKind.CALCULATION.code()))
        .reduce((first, second) -> second)
        .map(StoredLeaf::result)
        .map(Hash::new);
  }

  /** Erases a person from behind all leaves that say who did something; answers how many. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int erase(UUID person) {
    return leaves.erase("by", "{\"id\":\"" + person + "\"");
  }

  /** Who did something, as it is committed to. */
  public static Json person(CurrentUser user) {
    return person(user.user());
  }

  /** The same of a person in whose name the server itself does something. */
  public static Json person(User user) {
    return JsonObject.builder().put("id", user.id().toString()).put("login", user.login()).build();
  }
}
