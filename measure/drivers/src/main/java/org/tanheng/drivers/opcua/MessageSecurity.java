// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Settings;
import org.tanheng.evidence.Hash;

/**
 * Signed or encrypted messages (OPC 10000-2, 4.5 and 10000-7): the mode and policy asked for, the
 * client's own key, kept in a file, and the one certificate of a server that is trusted.
 */
final class MessageSecurity {
  static final String APPLICATION = "urn:tanheng:client";
  private static final String ALIAS = "tanheng";
  private static final String KEY_FILE = "opcua-client.p12";
  private static final int KEY_BITS = 2_048;
  private static final char[] NO_PASSWORD = {};
  private static final Map<String, MessageSecurityMode> MODES =
      Map.of(
          "none", MessageSecurityMode.None,
          "sign", MessageSecurityMode.Sign,
          "encrypt", MessageSecurityMode.SignAndEncrypt);

  private final MessageSecurityMode mode;
  private final SecurityPolicy policy;
  private final String trusted;
  private final @Nullable Own own;

  private record Own(KeyPair pair, X509Certificate certificate) {}

  private MessageSecurity(
      MessageSecurityMode mode, SecurityPolicy policy, String trusted, @Nullable Own own) {
    this.mode = mode;
    this.policy = policy;
    this.trusted = trusted;
    this.own = own;
  }

  /** One key for all connections of an installation, in its data folder. */
  private static Path keys() {
    String data = System.getenv("TANHENG_DATA");
    return Path.of(System.getProperty("tanheng.keys", data == null ? "" : data), KEY_FILE);
  }

  /** As a connection's settings say; makes the client's key where there is none yet. */
  static MessageSecurity of(Settings settings) throws UaException {
    MessageSecurityMode mode =
        MODES.getOrDefault(settings.text("security"), MessageSecurityMode.None);
    if (mode == MessageSecurityMode.None) {
      return new MessageSecurity(mode, SecurityPolicy.None, "", null);
    }
    Path keys = keys();
    SecurityPolicy policy = SecurityPolicy.valueOf(settings.text("policy"));
    if (policy == SecurityPolicy.Aes256_Sha256_RsaPss) {
      offerPss();
    }
    try {
      return new MessageSecurity(
          mode,
          policy,
          settings.text("trust").replace(":", "").strip().toLowerCase(Locale.ROOT),
          own(keys));
    } catch (GeneralSecurityException | IOException e) {
      throw new UaException(StatusCodes.Bad_ConfigurationError, keys + ": " + e.getMessage(), e);
    }
  }

  /** The stack asks for RSA-PSS by names that the JDK does not know; others are asked before. */
  private static void offerPss() {
    if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
      Security.addProvider(new BouncyCastleProvider());
    }
  }

  /** The server has a certificate that nobody here has said to trust. */
  static final class Stranger extends UaException {
    private static final long serialVersionUID = 1;
    private final String fingerprint;

    Stranger(String fingerprint) {
      super(StatusCodes.Bad_CertificateUntrusted, "not trusted: " + fingerprint);
      this.fingerprint = fingerprint;
    }

    String fingerprint() {
      return fingerprint;
    }
  }

  boolean fits(EndpointDescription endpoint) {
    return policy.getUri().equals(endpoint.getSecurityPolicyUri())
        && mode == endpoint.getSecurityMode();
  }

  /** Refuses a server whose certificate is not the one that is trusted. */
  void check(EndpointDescription endpoint) throws Stranger {
    byte[] certificate = endpoint.getServerCertificate().bytes();
    if (mode != MessageSecurityMode.None) {
      check(certificate == null ? new byte[0] : certificate);
    }
  }

  private void check(byte[] certificate) throws Stranger {
    String fingerprint = Hash.of(certificate).hex();
    if (!fingerprint.equals(trusted)) {
      throw new Stranger(fingerprint);
    }
  }

  OpcUaClientConfigBuilder configure(OpcUaClientConfigBuilder config) {
    Own mine = own;
    return mine == null
        ? config
        : config
            .setKeyPair(mine.pair())
            .setCertificate(mine.certificate())
            .setCertificateChain(new X509Certificate[] {mine.certificate()})
            .setCertificateValidator((chain, uri, hosts) -> check(encoded(chain.getFirst())));
  }

  private static byte[] encoded(X509Certificate certificate) throws UaException {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new UaException(StatusCodes.Bad_CertificateInvalid, e);
    }
  }

  /** The key of this client, made at the first use; only its owner may read the file. */
  private static synchronized Own own(Path keys) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    if (Files.exists(keys)) {
      try (var in = Files.newInputStream(keys)) {
        store.load(in, NO_PASSWORD);
      }
    } else {
      store.load(null, null);
      KeyPair pair = SelfSignedCertificateGenerator.generateRsaKeyPair(KEY_BITS);
      store.setKeyEntry(
          ALIAS, pair.getPrivate(), NO_PASSWORD, new X509Certificate[] {certificate(pair)});
      write(store, keys.toAbsolutePath());
    }
    if (store.getKey(ALIAS, NO_PASSWORD) instanceof PrivateKey key
        && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
      return new Own(new KeyPair(certificate.getPublicKey(), key), certificate);
    }
    throw new GeneralSecurityException("no key of this client");
  }

  private static void write(KeyStore store, Path file)
      throws GeneralSecurityException, IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newOutputStream(file)) {
      store.store(out, NO_PASSWORD);
    }
  }

  private static X509Certificate certificate(KeyPair pair) throws GeneralSecurityException {
    try {
      return new SelfSignedCertificateBuilder(pair)
          .setCommonName("Tanheng")
          .setApplicationUri(APPLICATION)
          .setValidityPeriod(Period.ofYears(20))
          .build();
    } catch (GeneralSecurityException e) {
      throw e;
    } catch (Exception e) {
      throw new GeneralSecurityException(e);
    }
  }
}
