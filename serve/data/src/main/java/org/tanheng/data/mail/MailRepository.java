// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.mail;

import static org.tanheng.data.jooq.Tables.MAIL_SETTING;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;

/** The mail server's setting, in versions. */
public final class MailRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public MailRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The version in force; without one nothing is mailed. */
  public Optional<StoredMailSetting> inForce() {
    return sql.select(
            MAIL_SETTING.ID,
            MAIL_SETTING.HOST,
            MAIL_SETTING.PORT,
            MAIL_SETTING.SECURITY,
            MAIL_SETTING.LOGIN,
            MAIL_SETTING.SECRET,
            MAIL_SETTING.SENDER,
            MAIL_SETTING.ENTERED_BY,
            MAIL_SETTING.ENTERED_AT)
        .from(MAIL_SETTING)
        .where(MAIL_SETTING.SUPERSEDED_AT.isNull())
        .fetchOptional(Records.mapping(StoredMailSetting::new));
  }

  /** Ends the version in force. */
  public void end() {
    sql.execute("lock table mail_setting in share row exclusive mode");
    sql.update(MAIL_SETTING)
        .set(MAIL_SETTING.SUPERSEDED_AT, DSL.field("now()", Instant.class))
        .where(MAIL_SETTING.SUPERSEDED_AT.isNull())
        .execute();
  }

  /** Enters a version in place of the one in force. */
  public void enter(StoredMailSetting draft, UUID by) {
    end();
    sql.insertInto(MAIL_SETTING)
        .set(MAIL_SETTING.ID, draft.id())
        .set(MAIL_SETTING.HOST, draft.host())
        .set(MAIL_SETTING.PORT, draft.port())
        .set(MAIL_SETTING.SECURITY, draft.security())
        .set(MAIL_SETTING.LOGIN, draft.login())
        .set(MAIL_SETTING.SECRET, draft.secret())
        .set(MAIL_SETTING.SENDER, draft.sender())
        .set(MAIL_SETTING.ENTERED_BY, by)
        .execute();
  }
}
