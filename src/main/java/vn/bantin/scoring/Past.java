package vn.bantin.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.bantin.progress.Period;

/**
 * The results of an earlier period, to compare with.
 *
 * @param sameProgramme whether it judged targets of the same programme; else only ranks and values can be compared with
 *     the quarter before
 * @param standings by unit
 * @param assessments by unit, then by indicator
 */
public record Past(
        Period period,
        boolean sameProgramme,
        Map<String, Standing> standings,
        Map<String, Map<String, Assessment>> assessments) {

    public static Past of(Period period, boolean sameProgramme, Scoreboard scoreboard) {
        Map<String, Standing> standings = new HashMap<>();
        scoreboard.standings().forEach(standing -> standings.put(standing.unit().code(), standing));
        Map<String, Map<String, Assessment>> assessments = new HashMap<>();
        scoreboard
                .assessments()
                .forEach(assessment -> assessments
                        .computeIfAbsent(assessment.unit(), unit -> new HashMap<>())
                        .put(assessment.indicator().code(), assessment));
        return new Past(period, sameProgramme, standings, assessments);
    }

    /** The unit's standing then, if it had one. */
    public Optional<Standing> standing(String unit) {
        return Optional.ofNullable(standings.get(unit));
    }

    /** The unit's assessments then, by indicator. */
    public Map<String, Assessment> of(String unit) {
        return assessments.getOrDefault(unit, Map.of());
    }
}
