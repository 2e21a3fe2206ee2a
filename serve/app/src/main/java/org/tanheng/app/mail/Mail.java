// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.mail;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.SealingKey;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.DataFolder;
import org.tanheng.data.mail.MailRepository;
import org.tanheng.data.mail.StoredMailSetting;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Names the mail server and sends by it. */
@Service
public class Mail {
  private static final Set<String> SECURITY = Set.of("TLS", "STARTTLS", "NONE");
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "::1");
  private static final int LAST_PORT = 65_535;
  private static final int SHOWN = 300;

  private final MailRepository settings;
  private final AuditTrail audit;
  private final SealingKey key;

  Mail(MailRepository settings, AuditTrail audit, DataFolder folder) {
    this.settings = settings;
    this.audit = audit;
    this.key = SealingKey.in(folder.path(), "mail");
  }

  /** Whether a mail server is named. */
  public boolean isOn() {
    return settings.inForce().isPresent();
  }

  /** Whether a text is one mail address. */
  public static boolean isAddress(String text) {
    return SmtpTransport.address(text).isPresent();
  }

  /** Hands a mail over; refused with what the mail server or the way to it says. */
  public Outcome<String> send(Letter letter) {
    StoredMailSetting server = settings.inForce().orElse(null);
    if (server == null) {
      return refused("mail-off", "mail", "no mail server", "one that the administrator names");
    }
    if (!isAddress(letter.to())) {
      return refused("mail-address", "to", letter.to(), "one address, name@example.com");
    }
    byte[] secret = server.secret();
    @Nullable String password =
        secret == null ? null : key.open(server.id().toString(), secret).orElse(null);
    if (secret != null && password == null) {
      return refused("mail-failed", server.host(), "a password under another key", "its own key");
    }
    try {
      SmtpTransport.send(server, password, letter);
      return Outcome.done(letter.to());
    } catch (MessagingException e) {
      return refused(
          "mail-failed",
          server.host() + ":" + server.port(),
          said(e),
          "a mail server that takes the mail");
    }
  }

  MailView view(CurrentUser user) {
    user.requireInstallationAdministrator();
    return settings.inForce().map(Mail::view).orElse(MailView.OFF);
  }

  @Transactional
  public MailView change(CurrentUser user, MailOrder order) {
    user.requireInstallationAdministrator();
    check(order);
    StoredMailSetting before = settings.inForce().orElse(null);
    UUID id = UUID.randomUUID();
    String password = password(order, before);
    settings.enter(
        new StoredMailSetting(
            id,
            order.host().strip(),
            order.port(),
            order.security(),
            order.login().strip(),
            password == null ? null : key.seal(id.toString(), password),
            order.sender().strip(),
            user.id(),
            Instant.EPOCH),
        user.id());
    MailView after = view(user);
    audit.record(
        user, "mail-server", "mail", id, null, before == null ? null : view(before), after);
    return after;
  }

  /** Nothing is mailed any more. */
  @Transactional
  public MailView off(CurrentUser user) {
    user.requireInstallationAdministrator();
    StoredMailSetting before = settings.inForce().orElse(null);
    if (before != null) {
      settings.end();
      audit.record(user, "mail-off", "mail", before.id(), null, view(before), null);
    }
    return MailView.OFF;
  }

  /** Sends a mail to try the setting. */
  @Transactional
  public MailView attempt(CurrentUser user, String to) {
    user.requireInstallationAdministrator();
    String text = "探衡邮件设置有效。\nTanheng can send mail.\n";
    send(new Letter(to, "Tanheng", text)).orElseThrow();
    audit.record(user, "mail-attempt", "mail", to, null, null, null);
    return view(user);
  }

  /** A password stays with the server and login that it was entered for. */
  private @Nullable String password(MailOrder order, @Nullable StoredMailSetting before) {
    String given = order.password();
    if (given != null) {
      return given.isEmpty() ? null : given;
    }
    byte[] secret = before == null ? null : before.secret();
    return before == null
            || secret == null
            || !before.host().equals(order.host().strip())
            || !before.login().equals(order.login().strip())
        ? null
        : key.open(before.id().toString(), secret).orElse(null);
  }

  private static void check(MailOrder order) {
    List<Finding> findings = new ArrayList<>();
    if (!order.host().strip().matches("[\\p{Alnum}.:_-]{1,253}")) {
      findings.add(wrong("host", order.host(), "a host such as mail.example.com"));
    }
    if (order.port() < 1 || order.port() > LAST_PORT) {
      findings.add(wrong("port", Integer.toString(order.port()), "1 to 65535"));
    }
    if (!SECURITY.contains(order.security())) {
      findings.add(wrong("security", order.security(), "NONE, STARTTLS, TLS"));
    }
    if (!isAddress(order.sender())) {
      findings.add(wrong("sender", order.sender(), "one address, name@example.com"));
    }
    if (order.security().equals("NONE")
        && !order.login().isBlank()
        && !OWN.contains(order.host().strip())) {
      findings.add(wrong("security", "NONE", "TLS or STARTTLS where a password is sent"));
    }
    if (!findings.isEmpty()) {
      throw new ApiException(HttpStatus.BAD_REQUEST, findings);
    }
  }

  private static Finding wrong(String subject, String got, String wanted) {
    return Finding.error("mail-setting", subject, got, wanted, "Correct the setting.");
  }

  private static MailView view(StoredMailSetting stored) {
    return new MailView(
        true,
        stored.host(),
        stored.port(),
        stored.security(),
        stored.login(),
        stored.secret() != null,
        stored.sender(),
        stored.enteredAt());
  }

  private static String said(MessagingException e) {
    String text = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
  }

  private static Outcome<String> refused(String code, String subject, String got, String wanted) {
    return Outcome.refused(
        Finding.error(code, subject, got, wanted, "Look at the mail server's setting."));
  }
}
