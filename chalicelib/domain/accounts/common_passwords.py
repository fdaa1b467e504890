"""Passwords that are tried first everywhere, in small letters; the other rules would let them pass."""

_LISTED = """
a123456 a1234567 a12345678 a123456789 123456a 1234567a 12345678a 123456789a a123123 123123a a111111 111111a
aa123456 aaa123456 aa123123 aa112233 abc123 abc1234 abc12345 abc123456 abcd1234 abcd123456 abc@123 abc@1234
q123456 q1w2e3 q1w2e3r4 q1w2e3r4t5 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz@wsx 1qazxsw2 qaz123 qaz123456
qq123456 qwe123 qwe123456 qwe@123 qwer1234 qwer@1234 qwert12345 qwerty1 qwerty12 qwerty123 qwerty123456
asd123 asd123456 asdf1234 zxc123 zxc123456 zxcv1234 zaq12wsx woaini520 woaini521 woaini1314 woaini123
iloveyou1 w123456 wang123456 z123456 zhang123 x123456 s123456 l123456 li123456 li1234 m123456 5201314a
a5201314 5201314qq love1314 love123 china123 beijing1 p@ssw0rd p@ssword passw0rd password1 password12
password123 pass1234 pass@123 admin1 admin12 admin123 admin1234 admin123456 admin@123 root123 root123456
test123 test1234 test123456 user123 guest123 welcome1 welcome123 letmein1 monkey1 dragon1 summer1 123qwe
123qweasd 123456q 123456qq 123456aa 123456abc 1234qwer 12345qwert 1a2b3c 1a2b3c4d a1b2c3 a1b2c3d4 123.456
123456. 123456! 123456@ 123!@# 123@qwe !qaz2wsx qwe!@# qiangjian1 qiangjian123 jiliang123 hospital123
yiyuan123
"""

COMMON = frozenset(_LISTED.split())
