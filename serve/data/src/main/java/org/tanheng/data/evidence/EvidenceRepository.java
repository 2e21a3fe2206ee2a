// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.evidence;

import static org.tanheng.data.jooq.Tables.EVIDENCE_LEAF;
import static org.tanheng.data.jooq.Tables.EVIDENCE_OPENING;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.jooq.tables.records.EvidenceLeafRecord;

/** Keeps leaves until they are in the log, and the openings of their commitments. */
public final class EvidenceRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public EvidenceRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a leaf that is to go into the log, and answers its id. */
  public long add(String kind, String subject, @Nullable String result, String leaf) {
    return Objects.requireNonNull(
        sql.insertInto(EVIDENCE_LEAF)
            .set(EVIDENCE_LEAF.KIND, kind)
            .set(EVIDENCE_LEAF.SUBJECT, subject)
            .set(EVIDENCE_LEAF.RESULT, result)
            .set(EVIDENCE_LEAF.LEAF, leaf)
            .returning(EVIDENCE_LEAF.ID)
            .fetchSingle()
            .getId());
  }

  /** Keeps what a leaf commits to. */
  public void open(StoredOpening opening) {
    sql.insertInto(EVIDENCE_OPENING)
        .set(EVIDENCE_OPENING.LEAF, opening.leaf())
        .set(EVIDENCE_OPENING.FIELD, opening.field())
        .set(EVIDENCE_OPENING.SALT, opening.salt())
        .set(EVIDENCE_OPENING.CONTENT, opening.content())
        .execute();
  }

  /** Leaves that are not in the log yet, in their order. */
  public List<StoredLeaf> pending(int most) {
    return sql.selectFrom(EVIDENCE_LEAF)
        .where(EVIDENCE_LEAF.LOG_INDEX.isNull())
        .orderBy(EVIDENCE_LEAF.ID)
        .limit(most)
        .fetch(EvidenceRepository::leaf);
  }

  /** How many leaves are not in the log yet. */
  public int waiting() {
    return sql.fetchCount(EVIDENCE_LEAF, EVIDENCE_LEAF.LOG_INDEX.isNull());
  }

  /** Keeps where a leaf stands in the log. */
  public void place(long id, long index) {
    sql.update(EVIDENCE_LEAF)
        .set(EVIDENCE_LEAF.LOG_INDEX, index)
        .where(EVIDENCE_LEAF.ID.eq(id))
        .execute();
  }

  /** Leaves of the log that the database knows: one more than the highest index, 0 if none. */
  public long known() {
    Long highest =
        sql.select(DSL.max(EVIDENCE_LEAF.LOG_INDEX)).from(EVIDENCE_LEAF).fetchSingle().value1();
    return highest == null ? 0 : highest + 1;
  }

  /** The leaf of the log at an index, if the database knows it. */
  public Optional<StoredLeaf> at(long index) {
    return fetch(EVIDENCE_LEAF.LOG_INDEX.eq(index)).stream().findFirst();
  }

  /** All leaves that are known to be in the log. */
  public List<StoredLeaf> placed() {
    return fetch(EVIDENCE_LEAF.LOG_INDEX.isNotNull());
  }

  /** Leaves of a kind, in their order. */
  public List<StoredLeaf> ofKind(String kind) {
    return fetch(EVIDENCE_LEAF.KIND.eq(kind));
  }

  /** The leaf that says something of a subject, if there is one. */
  public Optional<StoredLeaf> find(String kind, String subject) {
    return fetch(EVIDENCE_LEAF.KIND.eq(kind).and(EVIDENCE_LEAF.SUBJECT.eq(subject))).stream()
        .findFirst();
  }

  /** All leaves about a subject, in their order. */
  public List<StoredLeaf> of(String subject) {
    return fetch(EVIDENCE_LEAF.SUBJECT.eq(subject));
  }

  /** Leaves of a kind about any of the subjects, in their order. */
  public List<StoredLeaf> of(String kind, Collection<String> subjects) {
    return fetch(
        EVIDENCE_LEAF
            .KIND
            .eq(kind)
            .and(EVIDENCE_LEAF.SUBJECT.eq(DSL.any(subjects.toArray(String[]::new)))));
  }

  /** What is still known behind the commitments of a leaf. */
  public List<StoredOpening> openings(long leaf) {
    return sql.selectFrom(EVIDENCE_OPENING)
        .where(EVIDENCE_OPENING.LEAF.eq(leaf))
        .orderBy(EVIDENCE_OPENING.FIELD)
        .fetch(
            row ->
                new StoredOpening(row.getLeaf(), row.getField(), row.getSalt(), row.getContent()));
  }

  /**
   * Erases what leaves commit to in a field, for all contents that begin with this text, and
   * answers how many there were. The leaves stay; nobody can open them any more.
   */
  public int erase(String field, String beginning) {
    return sql.deleteFrom(EVIDENCE_OPENING)
        .where(EVIDENCE_OPENING.FIELD.eq(field))
        .and(EVIDENCE_OPENING.CONTENT.startsWith(beginning))
        .execute();
  }

  private List<StoredLeaf> fetch(Condition condition) {
    return sql.selectFrom(EVIDENCE_LEAF)
        .where(condition)
        .orderBy(EVIDENCE_LEAF.ID)
        .fetch(EvidenceRepository::leaf);
  }

  private static StoredLeaf leaf(EvidenceLeafRecord row) {
    return new StoredLeaf(
        row.getId(),
        row.getKind(),
        row.getSubject(),
        row.getResult(),
        row.getLeaf(),
        row.getLogIndex());
  }
}
