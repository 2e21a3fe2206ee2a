// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.math.BigDecimal;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tanheng.evidence.Hash;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON of the API: decimals are strings and never rounded, unknown and doubled keys are refused.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
  @Bean
  JsonMapperBuilderCustomizer apiJson() {
    return builder ->
        builder
            .addModule(
                new SimpleModule("tanheng")
                    .addSerializer(new DecimalSerializer())
                    .addDeserializer(BigDecimal.class, new DecimalDeserializer())
                    .addSerializer(new HashSerializer()))
            // A record is its components: methods such as isError() are no part of it.
            .changeDefaultVisibility(
                visible -> visible.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  private static final class DecimalSerializer extends StdSerializer<BigDecimal> {
    DecimalSerializer() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.toPlainString());
    }
  }

  private static final class HashSerializer extends StdSerializer<Hash> {
    HashSerializer() {
      super(Hash.class);
    }

    @Override
    public void serialize(Hash value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.hex());
    }
  }
}
