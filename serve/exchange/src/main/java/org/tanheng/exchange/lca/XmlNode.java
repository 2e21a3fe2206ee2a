// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tanheng.finding.Finding;

/** One element of an XML file with what stands in it, names without their namespace. */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, String text) {
  private static final int DEEPEST = 64;

  String attribute(String key) {
    return attributes.getOrDefault(key, "").strip();
  }

  Optional<XmlNode> child(String key) {
    return children.stream().filter(c -> c.name.equals(key)).findFirst();
  }

  String childText(String key) {
    return child(key).map(c -> c.text.strip()).orElse("");
  }

  /** The element at the end of a path of first children. */
  Optional<XmlNode> path(String... keys) {
    Optional<XmlNode> at = Optional.of(this);
    for (String key : keys) {
      at = at.flatMap(node -> node.child(key));
    }
    return at;
  }

  /**
   * Hands over each element of these names; nothing outside the file is ever fetched. A file that
   * is no XML is a finding.
   */
  static Optional<Finding> read(
      String file, byte[] bytes, List<String> names, Consumer<XmlNode> each) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLReporter((message, type, information, location) -> {});
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.START_ELEMENT && names.contains(in.getLocalName())) {
          each.accept(element(in, 0));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      return Optional.of(
          Finding.error(
              "import-file",
              "%s line %d".formatted(file, line),
              "no well-formed XML",
              "a whole XML file",
              "Export the data set again."));
    }
  }

  private static XmlNode element(XMLStreamReader in, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("too deep", in.getLocation());
    }
    String name = in.getLocalName();
    var attributes = new HashMap<String, String>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    var children = new ArrayList<XmlNode>();
    var text = new StringBuilder();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(in, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlNode(name, attributes, children, text.toString());
        }
        default -> {}
      }
    }
    throw new XMLStreamException("cut off", in.getLocation());
  }
}
