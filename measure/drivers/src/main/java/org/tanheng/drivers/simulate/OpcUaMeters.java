// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.AddressSpace;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaFolderNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilters;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;

/**
 * The variables {@code press-1.kwh} and {@code press-1.kw} of each meter, doubles with the meter's
 * own stamp, in a folder with the group's name. The server keeps the history of {@code kwh}, a
 * value each interval. In an outage a value is bad, for want of communication.
 */
final class OpcUaMeters extends ManagedNamespaceWithLifecycle {
  static final String NAMESPACE = "urn:tanheng:simulate:meters";
  private static final String KWH = ".kwh";
  private static final int LARGEST_PAGE = 1_000;

  private final Group group;
  private final PlantClock clock;
  private final Map<NodeId, SimulatedMeter> registers = new HashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final SubscriptionModel subscriptions;

  OpcUaMeters(OpcUaServer server, Group group, List<SimulatedMeter> meters, PlantClock clock) {
    super(server, NAMESPACE);
    this.group = group;
    this.clock = clock;
    subscriptions = new SubscriptionModel(server, this);
    getLifecycleManager().addLifecycle(subscriptions);
    getLifecycleManager().addStartupTask(() -> addNodes(meters));
  }

  long count() {
    return count.get();
  }

  private void addNodes(List<SimulatedMeter> meters) {
    var folder =
        new UaFolderNode(
            getNodeContext(),
            newNodeId(group.name()),
            newQualifiedName(group.name()),
            LocalizedText.english(group.name()));
    getNodeManager().addNode(folder);
    folder.addReference(
        new Reference(
            folder.getNodeId(), NodeIds.Organizes, NodeIds.ObjectsFolder.expanded(), false));
    for (SimulatedMeter meter : meters) {
      registers.put(add(folder, meter, KWH), meter);
      add(folder, meter, ".kw");
    }
  }

  private NodeId add(UaFolderNode folder, SimulatedMeter meter, String what) {
    boolean register = what.equals(KWH);
    String name = meter.name() + what;
    var levels =
        register
            ? EnumSet.of(AccessLevel.CurrentRead, AccessLevel.HistoryRead)
            : AccessLevel.READ_ONLY;
    UaVariableNode node =
        new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
            .setNodeId(newNodeId(name))
            .setBrowseName(newQualifiedName(name))
            .setDisplayName(LocalizedText.english(name))
            .setDataType(NodeIds.Double)
            .setTypeDefinition(NodeIds.BaseDataVariableType)
            .setAccessLevel(levels)
            .setUserAccessLevel(levels)
            .setHistorizing(register)
            .build();
    node.getFilterChain().addLast(AttributeFilters.getValue(context -> now(meter, register)));
    getNodeManager().addNode(node);
    folder.addOrganizes(node);
    return node.getNodeId();
  }

  private DataValue now(SimulatedMeter meter, boolean register) {
    count.incrementAndGet();
    if (meter.silent(clock.now())) {
      return new DataValue(StatusCodes.Bad_NoCommunication);
    }
    SimulatedMeter.Shown shown = meter.show(clock.now());
    return register ? register(shown) : value(BigDecimal.valueOf(shown.watts(), 3), shown.time());
  }

  private DataValue register(SimulatedMeter.Shown shown) {
    return value(BigDecimal.valueOf(shown.register(), group.scale()), shown.time());
  }

  private static DataValue value(BigDecimal number, long time) {
    return new DataValue(
        Variant.ofDouble(number.doubleValue()),
        StatusCode.GOOD,
        new DateTime(Instant.ofEpochMilli(time)),
        DateTime.now());
  }

  @Override
  public List<HistoryReadResult> historyRead(
      AddressSpace.HistoryReadContext context,
      HistoryReadDetails details,
      TimestampsToReturn timestamps,
      List<HistoryReadValueId> nodes) {
    return nodes.stream().map(node -> history(details, node)).toList();
  }

  private HistoryReadResult history(HistoryReadDetails details, HistoryReadValueId node) {
    SimulatedMeter meter = registers.get(node.getNodeId());
    if (meter == null
        || meter.silent(clock.now())
        || !(details instanceof ReadRawModifiedDetails raw)) {
      var refused = new StatusCode(StatusCodes.Bad_HistoryOperationUnsupported);
      return new HistoryReadResult(refused, ByteString.NULL_VALUE, null);
    }
    long step = group.every().toMillis();
    long from = Math.max(raw.getStartTime().getJavaTime(), clock.kept());
    byte[] point = node.getContinuationPoint().bytes();
    long time =
        point == null || point.length != Long.BYTES
            ? Math.ceilDiv(from, step) * step
            : ByteBuffer.wrap(point).getLong();
    long end = Math.min(raw.getEndTime().getJavaTime(), clock.now());
    int most = raw.getNumValuesPerNode().intValue();
    int page = most <= 0 ? LARGEST_PAGE : Math.min(most, LARGEST_PAGE);
    var values = new ArrayList<DataValue>();
    for (; time < end && values.size() < page; time += step) {
      values.add(register(meter.show(time)));
    }
    ByteString more =
        time < end
            ? ByteString.of(ByteBuffer.allocate(Long.BYTES).putLong(time).array())
            : ByteString.NULL_VALUE;
    var data = new HistoryData(values.toArray(DataValue[]::new));
    return new HistoryReadResult(
        StatusCode.GOOD,
        more,
        ExtensionObject.encode(getServer().getStaticEncodingContext(), data));
  }

  @Override
  public void onDataItemsCreated(List<DataItem> items) {
    subscriptions.onDataItemsCreated(items);
  }

  @Override
  public void onDataItemsModified(List<DataItem> items) {
    subscriptions.onDataItemsModified(items);
  }

  @Override
  public void onDataItemsDeleted(List<DataItem> items) {
    subscriptions.onDataItemsDeleted(items);
  }

  @Override
  public void onMonitoringModeChanged(List<MonitoredItem> items) {
    subscriptions.onMonitoringModeChanged(items);
  }
}
