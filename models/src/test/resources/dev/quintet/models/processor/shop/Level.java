package shop;

import dev.quintet.models.Choice;

public enum Level implements Choice<Integer> {
    SILVER(1, "Silver"),
    GOLD(2, "Gold");

    private final int value;
    private final String label;

    Level(int value, String label) {
        this.value = value;
        this.label = label;
    }

    @Override
    public Integer value() {
        return value;
    }

    @Override
    public String label() {
        return label;
    }
}
