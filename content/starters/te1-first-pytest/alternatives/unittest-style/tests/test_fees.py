import unittest

from fees import FEE_PER_DAY, HIGHEST_FEE, fee


class Fees(unittest.TestCase):
    def test_rules(self):
        for late in range(-21, 400):
            self.assertEqual(fee(7, 28 + late), min(max(late, 0) * FEE_PER_DAY, HIGHEST_FEE))
