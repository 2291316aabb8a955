#!/bin/sh
# sidecar.sh DEMARC FIXTURES: init writes questions that can be answered, an answer changes what demarc says, and explain tells
# why.
set -u
demarc=$1 fixtures=$2
. "$(dirname "$0")/start.sh"
cd "$work" || exit 1

cat >shop.dot <<'END'
graph shop {
    internet [label = "Internet"]
    thing [label = "Blue thing"]
    lan [label = "Core switch"]
    pcs [label = "Staff"]
    party [label = "Larkfield Tills Ltd"]
    internet -- thing -- lan -- pcs
    lan -- party
}
END

# The questions: the unknown thing on the way in comes first, and the file is read as it was written.
"$demarc" init shop.dot || fail "init"
[ -s shop.demarc.yaml ] || fail "init wrote nothing"
first=$(grep -n '^#- id:' shop.demarc.yaml | head -1)
case $first in *'"thing"'*) ;; *) fail "the first question is $first" ;; esac
grep -q '^#  reason:' shop.demarc.yaml || fail "no question about the reason for Larkfield"
"$demarc" check shop.dot >before.txt
[ $? = 3 ] && fail "the file that init wrote cannot be read"
grep -q '^undecided *PSN-B-INTERNET' before.txt || fail "PSN-B-INTERNET is not undecided before the answer"

# It is not written over.
"$demarc" init shop.dot 2>err && fail "init replaced the file"
grep -q 'shop.demarc.yaml is there already' err || fail "init does not say why: $(cat err)"
"$demarc" init --force shop.dot || fail "init --force"

# One answer: take away the marks, give the class.
sed -e '/"thing"/{s/^#//;n;s/^#  class:.*/   class: firewall/}' -e 's/^   class/  class/' shop.demarc.yaml >answered.yaml
mv answered.yaml shop.demarc.yaml
"$demarc" check shop.dot >after.txt
[ $? = 3 ] && fail "the answered file cannot be read: $(cat shop.demarc.yaml)"
grep -q '^pass *PSN-B-INTERNET' after.txt || fail "the answer changed nothing: $(grep PSN-B-INTERNET after.txt)"
"$demarc" check --no-sidecar shop.dot | grep -q '^undecided *PSN-B-INTERNET' || fail "--no-sidecar reads it"

# Why.
"$demarc" explain shop.dot thing >why.txt || fail "explain by id"
grep -q 'stated in the sidecar, line' why.txt || fail "explain does not name the sidecar"
grep -q 'PSN-B-INTERNET (pass)' why.txt || fail "explain names no rule"
"$demarc" explain shop.dot "core SWITCH" | grep -q '“core switch” in the label' || fail "explain by label"
"$demarc" explain shop.dot unicorn 2>err
[ $? = 5 ] || fail "explain of nothing: exit code"
grep -q "nothing on the diagram is called 'unicorn'" err || fail "explain of nothing: $(cat err)"
"$demarc" explain psn-b-internet | grep -q 'guidance' || fail "explain of a rule"

# Every shipped organisation's questions can be read back.
for file in "$fixtures"/organisations/harrowmere.drawio "$fixtures"/organisations/thornshire.dot "$fixtures"/organisations/brackenfold.vsdx; do
    "$demarc" init -o questions.yaml --force "$file" || fail "init $file"
    "$demarc" check --sidecar questions.yaml "$file" >/dev/null
    [ $? -le 2 ] || fail "the questions about $file cannot be read"
done

# The questions answered, every one: the file is accepted and nothing is asked again.
cat >box.dot <<'END'
graph box {
    subgraph cluster_a { label = "Marlowe"; a [label = "Blue thing"]; b [label = "File server"]; a -- b }
    party [label = "Larkfield Tills Ltd"]
    saas [label = "Housing SaaS"]
    net [label = "Internet"]
    staff [label = "Staff"]
    b -- party; b -- staff; net -- saas; b -- net
}
END
"$demarc" init box.dot || fail "init box"
grep -q '^# Marlowe, a box round other things' box.demarc.yaml || fail "no question about the box"
sed -E -e 's/^#(- id:.*)/\1/' -e 's/^#(  class:) # site.*/\1 site/' -e 's/^#(  class:) # firewall.*/\1 switch/' -e 's/^#(  owner:) #.*/\1 self/' \
    -e 's/^#(  location:) #.*/\1 GB/' -e 's/^#(  users:) #.*/\1 12/' -e 's/^#(  (organisation|reason|responsibility):) # (its|why|where|whose).*/\1 told/' \
    box.demarc.yaml >answers && mv answers box.demarc.yaml
"$demarc" check box.dot >/dev/null 2>err
[ $? -le 2 ] || fail "the answers are refused: $(cat err)"
"$demarc" init -o - box.dot | grep '^#- id:' && fail "asked again"

# A class that what is meant cannot have is a mistake with its line.
printf 'shapes:\n  - label: Marlowe\n    class: switch\n' >box.demarc.yaml
"$demarc" check box.dot >/dev/null 2>err
[ $? = 3 ] || fail "a switch round other things: exit code"
grep -q "line 2: class 'switch' is for a device" err || fail "a switch round other things: $(cat err)"
printf 'shapes:\n  - label: Staff\n    class: dmz\n' >box.demarc.yaml
"$demarc" check box.dot >/dev/null 2>err
grep -q "line 2: class 'dmz' is for a box" err || fail "staff as a zone: $(cat err)"
printf 'shapes:\n  - label: Staff\n    location: Narnia\n' >box.demarc.yaml
"$demarc" check box.dot >/dev/null 2>err
grep -q "line 2: location 'Narnia' is no country" err || fail "a place that is none: $(cat err)"
printf 'shapes:\n  - label: Staff\n    no. of users: c. 1,200\n    status: In use\n' >box.demarc.yaml
"$demarc" inspect box.dot | grep -q 'Staff.*1200 users' || fail "an approximate number of users"

# The words of a folder, for devices and for boxes.
rm -f box.demarc.yaml
printf 'lexicon:\n  - phrase: Blue thing\n    class: router\n  - phrase: MARLOWE\n    class: dmz\n' >demarc.yaml
"$demarc" inspect box.dot >words.txt || fail "a lexicon in the folder"
grep -q '^router *Blue thing.*your lexicon\|^router *Blue thing' words.txt || fail "the folder's word for a device"
grep -q '^zone *Marlowe.*dmz' words.txt || fail "the folder's word for a box"
printf 'lexicon:\n  - phrase: Blue thing\n    class: firewall\n' >other.yaml
"$demarc" inspect --lexicon other.yaml box.dot | grep -q '^firewall *Blue thing' || fail "--lexicon"
printf 'lexicon:\n  - phrase: Blue thing\n    class: unicorn\n' >demarc.yaml
"$demarc" inspect box.dot >/dev/null 2>err && fail "a lexicon with a class that is none"
grep -q "demarc.yaml: line [0-9]*: class: 'unicorn'" err || fail "a lexicon with a class that is none: $(cat err)"
rm -f demarc.yaml
"$demarc" explain --no-sidecar box.dot a | grep -q 'like the box that it stands in' || fail "explain does not say whose it is, and why"

# A link that leads nowhere is not the same as no file: what it was to say is missing.
cp box.dot lost.dot
ln -s nowhere.yaml lost.demarc.yaml
"$demarc" check lost.dot >/dev/null 2>err
[ $? = 3 ] && grep -q '^demarc: lost.demarc.yaml: No such file' err || fail "a sidecar that is a link to nowhere: $(cat err)"

[ "$failures" = 0 ]
