// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.mail.StoredMailSetting;

/**
 * Hands one mail to a mail server: SMTP (RFC 5321) with TLS from the start or by STARTTLS (RFC
 * 3207), which is then not left out, and with the server's name checked.
 */
final class SmtpTransport {
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";

  private SmtpTransport() {}

  /** One address, without a name beside it. */
  static Optional<InternetAddress> address(String text) {
    try {
      var address = new InternetAddress(text.strip(), true);
      return address.getAddress().equals(text.strip()) && text.contains("@")
          ? Optional.of(address)
          : Optional.empty();
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  static void send(StoredMailSetting server, @Nullable String password, Letter letter)
      throws MessagingException {
    Session session = Session.getInstance(properties(server));
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress(server.sender(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
    message.setText(letter.text(), "UTF-8");
    message.setSentDate(new Date());
    message.saveChanges();
    try (Transport transport = session.getTransport("smtp")) {
      if (server.login().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(
            server.host(), server.port(), server.login(), password == null ? "" : password);
      }
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private static Properties properties(StoredMailSetting server) {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.auth", Boolean.toString(!server.login().isEmpty()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    String security = server.security();
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security.equals("TLS")));
    String upgrade = Boolean.toString(security.equals("STARTTLS"));
    properties.setProperty("mail.smtp.starttls.enable", upgrade);
    properties.setProperty("mail.smtp.starttls.required", upgrade);
    return properties;
  }
}
