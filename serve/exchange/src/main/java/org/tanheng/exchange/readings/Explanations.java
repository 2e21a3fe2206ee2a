// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.tanheng.units.Language;

/** The words of each {@link Reason} and the names of fields, in both languages. */
public final class Explanations {
  private static final Explanations ENGLISH = new Explanations("explanations_en.properties");
  private static final Explanations CHINESE = new Explanations("explanations_zh.properties");

  private final Properties words = new Properties();

  private Explanations(String resource) {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Explanations.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Explanations of(Language language) {
    return language == Language.ZH ? CHINESE : ENGLISH;
  }

  /** The reason as a sentence; an argument that names a value, such as date-order.mdy, in words. */
  public static String text(Reason reason, Language language) {
    Explanations in = of(language);
    String text = in.word("reason." + reason.key());
    for (int i = 0; i < reason.args().size(); i++) {
      String arg = reason.args().get(i);
      text = text.replace("{" + i + "}", in.words.getProperty("value." + arg, arg));
    }
    return text;
  }

  /** The name of a field. */
  public static String name(Field field, Language language) {
    return of(language).word("field." + field.key());
  }

  /** A decided value as people say it; values without a name of their own stand as they are. */
  public static String value(Decision decision, Language language) {
    String key = "value." + decision.field().key() + "." + decision.value();
    return of(language).words.getProperty(key, decision.value());
  }

  private String word(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return word;
  }
}
