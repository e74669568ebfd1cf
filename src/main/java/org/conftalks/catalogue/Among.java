package org.conftalks.catalogue;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * What queries ask of an array that is a single parameter: {@code cast(among(:ids, t.id) as Boolean)}, whether it holds a
 * value,
 * and {@code cast(in_sight_of(:sight, t.id) as Boolean)}, whether somebody's sight reaches a thing. The array comes first,
 * because
 * Hibernate keeps no plan of a query whose parameter stands last in a function and so may have several values.
 */
public class Among implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        register(functions, "among", "(?2=any(array(select unnest(?1))))");
        register(functions, "in_sight_of", "in_sight(?2,?1)");
    }

    private static void register(FunctionContributions functions, String name, String pattern) {
        functions.getFunctionRegistry().patternDescriptorBuilder(name, pattern)
                .setExactArgumentCount(2)
                .setInvariantType(functions.getTypeConfiguration().getBasicTypeRegistry()
                        .resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
