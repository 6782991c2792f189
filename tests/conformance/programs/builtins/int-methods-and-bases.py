for n in (0, 1, -1, 255, 1024, -37):
    print(n, bin(n), oct(n), hex(n), n.bit_length(), n.bit_count(), abs(n), n.is_integer())
print(int("ff", 16), int("-0b101", 0), int("0o17", 0), int("  42\n"), int("1_000"), int(3.99), int(-3.99), int(True), int("z", 36))
print((1000).to_bytes(2, "big"), int.from_bytes(b"\x03\xe8"), (-1).to_bytes(2, "little", signed=True), (5).to_bytes())
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), divmod(7, -2), 2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, pow(3, -1, 7), pow(2, 100, 97))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 2, -5 >> 1, 1 << 70)
print((6).as_integer_ratio(), (6).numerator, (6).denominator, (6).conjugate(), (3).__add__(4), (3).real, (3).imag)
for text in ("", "  ", "4.2", "1__0", "0x1f", "०५", "٣", "1e3", "+5", "- 5", "five", "0b2"):
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(error)
for text, base in (("12", 2), ("9", 8), ("xyz", 16), ("1", 1), ("0x1", 10)):
    try:
        int(text, base)
    except ValueError as error:
        print(error)
