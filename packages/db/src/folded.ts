/** Letters that names are written with here and their neighbours', beside the ones they are found by. */
export const ACCENTED_LETTERS = 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđőűąęłńśźż';
export const PLAIN_LETTERS = 'aaaaaaceeeeiiiinoooooouuuuyyszccdouaelnszz';
