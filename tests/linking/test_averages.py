

def test_so_many_months_are_as_many_days_as_they_may_have() -> None:
    text = "专项行动开展三个月来，共查处酒驾1386起，日均查处{}起。"
    assert alarms(text.format("15.1")) == []
    assert alarms(text.format("51.1")) == [("GJ205", "51.1起")]
