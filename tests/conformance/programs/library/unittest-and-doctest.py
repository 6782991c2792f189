import unittest, doctest, io, re, sys
def half(x):
    """Half of it.

    >>> half(4)
    2.0
    >>> half(3)
    1
    """
    return x / 2
class HalfTest(unittest.TestCase):
    def setUp(self): self.x = 4
    def test_half(self): self.assertEqual(half(self.x), 2)
    def test_wrong(self): self.assertEqual(half(3), 1, "not whole")
    def test_raises(self):
        with self.assertRaises(TypeError):
            half("a")
    def test_lists(self): self.assertEqual([1, 2, 3], [1, 2, 4])
    def test_error(self): half(None)
    @unittest.skip("later")
    def test_later(self): pass
    def test_sub(self):
        for n in (1, 2):
            with self.subTest(n=n):
                self.assertIn(n, [1])
out = io.StringIO()
result = unittest.TextTestRunner(stream=out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(HalfTest))
print(re.sub(r"in [\d.]+s", "in Ns", out.getvalue()))
print(result)
print(doctest.testmod())
