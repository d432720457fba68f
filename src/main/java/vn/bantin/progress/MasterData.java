package vn.bantin.progress;

import java.util.Map;

/** The master data known so far, by code; an import may refer to it without sending it again. */
public record MasterData(
        Map<String, Unit> units, Map<String, Programme> programmes, Map<String, Indicator> indicators) {

    /** Empty master data. */
    public static final MasterData EMPTY = new MasterData(Map.of(), Map.of(), Map.of());

    public MasterData {
        units = Map.copyOf(units);
        programmes = Map.copyOf(programmes);
        indicators = Map.copyOf(indicators);
    }
}
