package vn.bantin.press;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What has been worked out lately and comes again: the names of indicators, headings and labels are those of every unit.
 * The results depend on nothing but the key; when so many are known that memory counts, all are forgotten.
 *
 * @param <K> everything that a result depends on
 */
final class Recent<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;
    private final Function<K, V> worked;

    Recent(int most, Function<K, V> worked) {
        this.most = most;
        this.worked = worked;
    }

    V of(K key) {
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        if (known.size() >= most) {
            known.clear();
        }
        V now = worked.apply(key);
        known.put(key, now);
        return now;
    }
}
