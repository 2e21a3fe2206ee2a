// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.tanheng.drivers.Discovered;

/** The tree of a server, one level at a time, with what its variables say now. */
final class Tree {
  private static final int OBJECTS_AND_VARIABLES =
      NodeClass.Object.getValue() | NodeClass.Variable.getValue();
  private static final int ALL_FIELDS = 63;

  private Tree() {}

  static List<Discovered> below(OpcUaClient client, NodeId node) throws UaException {
    var references = new ArrayList<ReferenceDescription>();
    BrowseResult result =
        client.browse(
            new BrowseDescription(
                node,
                BrowseDirection.Forward,
                NodeIds.HierarchicalReferences,
                true,
                uint(OBJECTS_AND_VARIABLES),
                uint(ALL_FIELDS)));
    add(references, result);
    ByteString more = result.getContinuationPoint();
    while (more != null && more.isNotNull()) {
      BrowseResult[] next = client.browseNext(false, List.of(more)).getResults();
      if (next == null || next.length == 0) {
        break;
      }
      add(references, next[0]);
      more = next[0].getContinuationPoint();
    }
    return found(client, references);
  }

  private static void add(List<ReferenceDescription> to, BrowseResult result) {
    ReferenceDescription[] references = result.getReferences();
    if (references != null) {
      to.addAll(Arrays.asList(references));
    }
  }

  private static List<Discovered> found(OpcUaClient client, List<ReferenceDescription> references)
      throws UaException {
    var nodes = new ArrayList<NodeId>();
    for (ReferenceDescription reference : references) {
      nodes.add(
          reference.getNodeId().toNodeId(client.getNamespaceTable()).orElse(NodeId.NULL_VALUE));
    }
    List<DataValue> values =
        nodes.isEmpty() ? List.of() : client.readValues(0, TimestampsToReturn.Neither, nodes);
    var found = new ArrayList<Discovered>();
    for (int i = 0; i < nodes.size(); i++) {
      boolean variable = references.get(i).getNodeClass() == NodeClass.Variable;
      Object value = values.get(i).value().value();
      boolean number = variable && Values.number(value) != null;
      String id = nodes.get(i).toParseableString();
      found.add(
          new Discovered(
              number ? id : "",
              id,
              String.valueOf(references.get(i).getDisplayName().text()),
              !variable,
              variable && value != null ? shortened(value.toString()) : "",
              ""));
    }
    return found;
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) : text;
  }
}
