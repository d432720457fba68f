package vn.bantin.app;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.store.LedgerRepository;

/** Finds the programme and the units that a command is about, and refuses codes that nothing in the data has. */
final class ProgrammeSelection {

    private final LedgerRepository ledgers;
    private final Path home;

    ProgrammeSelection(LedgerRepository ledgers, Settings settings) {
        this.ledgers = ledgers;
        home = settings.home();
    }

    /** The programme in force of that code, or the only one; a secret one only where it may be handled. */
    Programme programme(Period period, @Nullable String code) {
        return SecrecyGuard.admitted(only(ledgers.programmesInForce(period), period, code), home);
    }

    /** The programme of that code, or the only one in force. */
    static Programme only(List<Programme> inForce, Period period, @Nullable String code) {
        if (code != null) {
            return inForce.stream()
                    .filter(programme -> programme.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new CommandException(
                            CommandException.Kind.UNKNOWN_PROGRAMME, null, code, period, codes(inForce)));
        }
        if (inForce.isEmpty()) {
            throw new CommandException(CommandException.Kind.NO_PROGRAMME, null, period);
        }
        if (inForce.size() > 1) {
            throw new CommandException(CommandException.Kind.SEVERAL_PROGRAMMES, null, period, codes(inForce));
        }
        return inForce.get(0);
    }

    /** The programme whose plan is printed: of that code, or the only one of that year, or the only one there is. */
    static Programme planned(Collection<Programme> known, @Nullable String code, @Nullable Integer year) {
        if (known.isEmpty()) {
            throw new CommandException(CommandException.Kind.PLAN_NONE, null);
        }
        if (code != null) {
            return known.stream()
                    .filter(programme -> programme.code().equals(code))
                    .findFirst()
                    .orElseThrow(() ->
                            new CommandException(CommandException.Kind.PLAN_UNKNOWN, null, code, codesAndYears(known)));
        }
        List<Programme> ofYear = known.stream()
                .filter(programme -> year == null || (programme.firstYear() <= year && year <= programme.lastYear()))
                .toList();
        if (year != null && ofYear.isEmpty()) {
            throw new CommandException(CommandException.Kind.PLAN_YEARLESS, null, year, codesAndYears(known));
        }
        if (ofYear.size() > 1) {
            throw new CommandException(CommandException.Kind.PLAN_SEVERAL, null, codesAndYears(ofYear));
        }
        return ofYear.get(0);
    }

    private static String codesAndYears(Collection<Programme> programmes) {
        return programmes.stream()
                .sorted(Comparator.comparing(Programme::code))
                .map(ProgrammeSelection::codeAndYears)
                .collect(Collectors.joining(", "));
    }

    /** "KTXH-2024 (2024)", "NQ-2020 (2020-2025)". */
    static String codeAndYears(Programme programme) {
        return programme.firstYear() == programme.lastYear()
                ? "%s (%d)".formatted(programme.code(), programme.firstYear())
                : "%s (%d-%d)".formatted(programme.code(), programme.firstYear(), programme.lastYear());
    }

    private static String codes(List<Programme> programmes) {
        return programmes.stream().map(Programme::code).collect(Collectors.joining(", "));
    }

    /** Refuses the code of a unit of which there is no bulletin. */
    void requireUnits(String programme, Period period, Set<String> only) {
        if (only.isEmpty()) {
            return;
        }
        Map<String, String> names = units(programme, period);
        only.stream()
                .filter(unit -> !names.containsKey(unit))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw new CommandException(
                            CommandException.Kind.UNKNOWN_UNIT,
                            null,
                            unknown,
                            period,
                            CodeSuggestions.codes(unknown, names));
                });
    }

    /** The units of which there is a bulletin, with their names. */
    private Map<String, String> units(String programme, Period period) {
        Ledger ledger = ledgers.ledger(programme, period);
        Set<String> codes = ledger.targets().stream().map(Target::unit).collect(Collectors.toSet());
        return ledger.units().stream()
                .filter(unit -> codes.contains(unit.code()))
                .collect(Collectors.toMap(Unit::code, Unit::name));
    }
}
