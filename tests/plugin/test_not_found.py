"""A page that is gone looks again."""

from bluf.plugin.not_found import looking_again


def test_the_sites_own_page_is_shown_and_looks_again() -> None:
    page = looking_again(lambda code: b"<html><head><title>404</title></head><body>Gone</body></html>")(404)
    assert page.index(b'<meta http-equiv="refresh" content="1">') < page.index(b"</head>") < page.index(b"Gone")


def test_a_site_without_such_a_page_looks_again_too() -> None:
    page = looking_again(lambda code: None)(404)
    assert b'http-equiv="refresh"' in page
    assert b"There is no such page." in page
