package shop;

import dev.quintet.models.Converter;

import java.math.BigDecimal;

public record Money(BigDecimal amount) {
    public static final class InEuros implements Converter<Money, BigDecimal> {
        @Override
        public BigDecimal toStored(Money value) {
            return value.amount();
        }

        @Override
        public Money fromStored(BigDecimal stored) {
            return new Money(stored);
        }
    }
}
