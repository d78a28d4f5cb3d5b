package translation

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// columns of the table. Whoever translates fills in the fourth.
var columns = []string{"id", "context", "original", "translation", "state"}

// byteOrderMark tells spreadsheets that a table is UTF-8.
const byteOrderMark = "\ufeff"

// WriteCSV writes entries as a table that spreadsheets open as it is.
func WriteCSV(out io.Writer, entries []Entry) error {
	if _, err := io.WriteString(out, byteOrderMark); err != nil {
		return err
	}
	w := csv.NewWriter(out)
	w.UseCRLF = true
	rows := [][]string{columns}
	for i := range entries {
		e := &entries[i]
		rows = append(rows, []string{e.ID, e.Context, shield(e.Original), shield(e.Translation), string(e.State())})
	}
	return w.WriteAll(rows)
}

// Row is one line of a table that came back.
type Row struct {
	Line                             int
	ID, Original, Translation, State string
}

// ReadCSV reads a table that [WriteCSV] wrote and a spreadsheet may have
// written again, with semicolons or tabs for commas and columns in any order.
func ReadCSV(in io.Reader) ([]Row, error) {
	data, err := io.ReadAll(bufio.NewReader(in))
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.FieldsPerRecord = separator(data), -1
	head, err := r.Read()
	if err != nil {
		return nil, errors.New("the table is empty: export it anew with  stepback i18n export")
	}
	place := map[string]int{}
	for i, name := range head {
		place[strings.ToLower(strings.TrimSpace(name))] = i
	}
	for _, needed := range []string{"id", "original", "translation"} {
		if _, ok := place[needed]; !ok {
			return nil, fmt.Errorf("the table has no column %q: its first line is to name %s", needed, strings.Join(columns, ", "))
		}
	}
	var rows []Row
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("the table cannot be read: %w", err)
		}
		cell := func(name string) string {
			if i, ok := place[name]; ok && i < len(fields) {
				return strings.ReplaceAll(fields[i], "\r\n", "\n")
			}
			return ""
		}
		line, _ := r.FieldPos(0)
		row := Row{line, strings.TrimSpace(cell("id")), unshield(cell("original")), unshield(cell("translation")), strings.TrimSpace(cell("state"))}
		if row.ID != "" || row.Translation != "" {
			rows = append(rows, row)
		}
	}
}

// separator is what the first line has most of.
func separator(data []byte) rune {
	head, _, _ := bytes.Cut(data, []byte("\n"))
	best := ','
	for _, c := range ";\t" {
		if strings.Count(string(head), string(c)) > strings.Count(string(head), string(best)) {
			best = c
		}
	}
	return best
}

// A cell that begins with one of these is a formula to a spreadsheet.
const formula = "=+-@"

// shield keeps a spreadsheet from taking a text for a formula.
func shield(text string) string {
	if text != "" && strings.ContainsAny(text[:1], formula) {
		return "'" + text
	}
	return text
}

func unshield(text string) string {
	if len(text) > 1 && text[0] == '\'' && strings.ContainsAny(text[1:2], formula) {
		return text[1:]
	}
	return text
}

// Merge takes the translations of a table into the entries. What it says of
// lines that do not fit is for the translator; nothing is lost by them.
func Merge(entries []Entry, rows []Row) (changed int, remarks []string) {
	seen := map[string]bool{}
	for _, row := range rows {
		i := slices.IndexFunc(entries, func(e Entry) bool { return e.ID == row.ID })
		remark := func(format string, args ...any) {
			remarks = append(remarks, fmt.Sprintf("line %d: ", row.Line)+fmt.Sprintf(format, args...))
		}
		switch {
		case row.ID == "":
			remark("it has a translation and no id, and is left out: %s", row.Translation)
			continue
		case i < 0:
			remark("there is no text %s, and its translation is left out: %s", row.ID, row.Translation)
			continue
		case seen[row.ID]:
			remark("%s stands there twice; the first counts", row.ID)
			continue
		}
		seen[row.ID] = true
		e := &entries[i]
		if row.Translation == "" {
			if e.Translation != "" {
				remark("%s has no translation there; the one in the file stays", row.ID)
			}
			continue
		}
		if row.Original != e.Original {
			remark("the original of %s has changed since the table was written; the text is kept as outdated", row.ID)
		}
		if row.take(e) {
			changed++
		}
	}
	return changed, remarks
}

// take puts the row's translation into the entry and tells whether that changed
// anything.
func (row Row) take(e *Entry) bool {
	was := *e
	switch {
	case row.Translation != e.Translation:
		e.Translation, e.Mark = row.Translation, Mark(row.Original, row.Translation)
	case row.State == string(Done) && e.State() == Outdated && row.Original == e.Original:
		e.Mark = Mark(e.Original, e.Translation)
	}
	return *e != was
}
