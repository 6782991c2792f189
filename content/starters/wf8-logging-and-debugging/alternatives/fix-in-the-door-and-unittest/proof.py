import unittest

from catflap.door import visit


class Flap(unittest.TestCase):
    def test_strangers(self):
        for reading in ["", "~", "425", "27740"]:
            self.assertIsNone(visit("03:12", "in", reading), reading)

    def test_cats(self):
        self.assertEqual(visit("03:12", "in", "06014425"), "Miso")


if __name__ == "__main__":
    unittest.main()
