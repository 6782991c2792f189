z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), z * 2, z * z, z / (1 + 1j), z ** 2, -z, complex(1, -2), complex("1+2j"), 1j ** 2)
print(complex(0, 1), complex(-0.0, -1), complex(1.5), 1e20j, complex(float("inf"), float("nan")), [1j, 2.5j], (0j), -0j, 3 - 0j)
print(z == 3 + 4j, 3 == 3 + 0j, hash(3 + 0j) == hash(3), bool(0j), f"{z:.2f} {z} {1j:>10}", round(abs(1 + 1j), 5))
import cmath
print(cmath.sqrt(-1), cmath.phase(-1), cmath.polar(1j))
for code in ("z < 1", "int(z)", "float(z)", "z % 2", "z // 1", "complex('1 + 2j')", "complex('a')", "complex(1, 'a')", "divmod(z, 1)", "round(z)", "z / 0", "max(1j, 2j)"):
    try:
        print(eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
