package dev.quintet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class ProblemTest {
    private static final Object[] NAMES = {"a", "b", "c", "d", "e", "f", "g", "h"};

    @Test
    void everyProblemHasANumberOfItsOwnInTheOrderOfTheCatalogue() {
        List<String> numbers =
                Arrays.stream(Problem.values()).map(problem -> number(problem)).toList();
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(number -> number.matches("Q\\d{3}"));
    }

    @Test
    void everyMessageHasItsArguments() {
        for (Problem problem : Problem.values()) {
            assertThat(problem.message(NAMES)).as(problem.name()).doesNotContain("%");
        }
    }

    private static String number(Problem problem) {
        return problem.message(NAMES).substring(0, 4);
    }
}
