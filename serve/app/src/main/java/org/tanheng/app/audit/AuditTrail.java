// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.SecurityEvent;
import org.tanheng.data.audit.AuditEntry;
import org.tanheng.data.audit.AuditRepository;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Json;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes who changed what. It works only inside the transaction of the change, so that neither is
 * ever kept without the other.
 */
@Service
public class AuditTrail {
  private final AuditRepository entries;
  private final JsonMapper json;

  AuditTrail(AuditRepository entries, JsonMapper json) {
    this.entries = entries;
    this.json = json;
  }

  /**
   * Keeps a change.
   *
   * @param action verb in kebab-case, for example {@code activity-approve}
   * @param orgUnit unit that the subject belongs to; null: the whole installation
   * @param before the subject before, as the API shows it; null when created
   * @param after the subject after; null when removed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      CurrentUser user,
      String action,
      String subjectType,
      Object subjectId,
      @Nullable UUID orgUnit,
      @Nullable Object before,
      @Nullable Object after) {
    append(
        user.id(),
        user.login(),
        action,
        subjectType,
        subjectId.toString(),
        orgUnit,
        canonical(before),
        canonical(after),
        user.address());
  }

  /** Keeps a change that the system itself makes, such as a sum made again from late readings. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordOwn(
      String action,
      String subjectType,
      Object subjectId,
      UUID orgUnit,
      @Nullable Object before,
      @Nullable Object after) {
    append(
        null,
        "system",
        action,
        subjectType,
        subjectId.toString(),
        orgUnit,
        canonical(before),
        canonical(after),
        null);
  }

  @EventListener
  @Transactional
  void on(SecurityEvent event) {
    append(
        event.userId(),
        event.login(),
        event.action(),
        "user",
        event.userId() == null ? event.login() : event.userId().toString(),
        null,
        null,
        null,
        event.address());
  }

  private void append(
      @Nullable UUID user,
      String login,
      String action,
      String subjectType,
      String subjectId,
      @Nullable UUID orgUnit,
      @Nullable String before,
      @Nullable String after,
      @Nullable String address) {
    entries.append(
        new AuditEntry(
            0,
            Instant.EPOCH,
            user,
            login,
            action,
            subjectType,
            subjectId,
            orgUnit,
            before,
            after,
            address));
  }

  private @Nullable String canonical(@Nullable Object state) {
    if (state == null) {
      return null;
    }
    Json value = Json.parse(json.writeValueAsString(state)).orElseThrow();
    return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
  }
}
